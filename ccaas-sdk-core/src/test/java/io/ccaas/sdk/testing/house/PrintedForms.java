package io.ccaas.sdk.testing.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes every public record with marked texts and looks at its printed form. A record that cannot be made with them is
 * a fault too, unless it is on the list: it needs a test of its own.
 */
final class PrintedForms {

    private static final String MARKER = "planted";

    private PrintedForms() {}

    static void require(JavaClasses classes, List<String> printing) {
        List<String> faults = new ArrayList<>();
        for (JavaClass type : classes) {
            boolean shown = type.isRecord() && type.getModifiers().contains(JavaModifier.PUBLIC);
            if (shown && !printing.contains(type.getName())) {
                check(type.reflect()).ifPresent(fault -> faults.add(type.getName() + " " + fault));
            }
        }
        Checks.none("records print what they were given", faults);
    }

    private static Optional<String> check(Class<?> type) {
        try {
            String printed = String.valueOf(make(type));
            return printed.contains(MARKER) ? Optional.of("prints its texts") : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Its own checks refused the texts, or printing needs a part that only the library can make.
            return Optional.of("could not be made with marked texts");
        }
    }

    private static Object make(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = value(types[i]);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new ReflectiveOperationException(e);
        }
    }

    private static @Nullable Object value(Class<?> type) throws ReflectiveOperationException {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return make(type);
        }
        return switch (type.getName()) {
            case "java.lang.String", "java.lang.CharSequence", "java.lang.Object" -> MARKER;
            case "[B" -> MARKER.getBytes(StandardCharsets.US_ASCII);
            case "[C" -> MARKER.toCharArray();
            case "java.util.Optional" -> Optional.of(MARKER);
            case "java.util.List", "java.util.Collection" -> List.of(MARKER);
            case "java.util.Set" -> Set.of(MARKER);
            case "java.util.Map" -> Map.of(MARKER, MARKER);
            case "java.net.URI" -> java.net.URI.create("https://" + MARKER + "/" + MARKER);
            case "java.nio.file.Path" -> java.nio.file.Path.of(MARKER);
            case "java.time.Instant" -> Instant.EPOCH;
            case "java.time.Duration" -> Duration.ofSeconds(1);
            default -> number(type);
        };
    }

    private static @Nullable Object number(Class<?> type) {
        return switch (type.getName()) {
            case "int" -> 1;
            case "long" -> 1L;
            case "boolean" -> true;
            case "double" -> 1.0;
            case "short" -> (short) 1;
            case "byte" -> (byte) 1;
            case "char" -> 'x';
            default -> null;
        };
    }
}
