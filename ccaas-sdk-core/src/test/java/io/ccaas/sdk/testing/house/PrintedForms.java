package io.ccaas.sdk.testing.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
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
        if (Arrays.stream(type.getRecordComponents()).allMatch(PrintedForms::holdsNoText)) {
            return Optional.empty();
        }
        for (Marks marks : Marks.ALL) {
            try {
                String printed = String.valueOf(make(type, marks));
                return printed.contains(marks.text()) ? Optional.of("prints its texts") : Optional.empty();
            } catch (ReflectiveOperationException | RuntimeException e) {
                // Its own checks refused these values, or printing needs a part that only the library can make.
            }
        }
        return Optional.of("could not be made with marked texts");
    }

    private static boolean holdsNoText(RecordComponent component) {
        return component.getType().isPrimitive() || component.getType().isEnum();
    }

    private static Object make(Class<?> type, Marks marks) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        @Nullable Object[] values = new @Nullable Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = value(components[i], marks);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new ReflectiveOperationException(e);
        }
    }

    private static @Nullable Object value(RecordComponent component, Marks marks) throws ReflectiveOperationException {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return make(type, marks);
        }
        Object element = element(component.getGenericType(), marks);
        return switch (type.getName()) {
            case "java.util.Optional" -> Optional.of(element);
            case "java.util.List", "java.util.Collection" -> List.of(element);
            case "java.util.Set" -> Set.of(element);
            case "java.util.Map" -> Map.of(marks.text(), element);
            default -> marks.plain(type);
        };
    }

    /** What stands in a collection, so that its records are looked at too; a text where nothing better is known. */
    private static Object element(Type collection, Marks marks) throws ReflectiveOperationException {
        if (collection instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Type last = arguments[arguments.length - 1];
            if (last instanceof Class<?> type && type.isRecord()) {
                return make(type, marks);
            }
        }
        return marks.text();
    }
}
