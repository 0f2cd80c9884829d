package io.ccaas.sdk.testing.house;

import io.ccaas.sdk.tls.pins.PinSet;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Values to make a record of. Records check what they are given, so there are several sets of values.
 *
 * @param text occurs nowhere else
 * @param number for every number
 * @param truth for every truth value
 */
record Marks(String text, int number, boolean truth) {

    static final List<Marks> ALL = List.of(
            new Marks("planted", 1, true),
            new Marks("planted", 200, false),
            new Marks("PLANTED", 200, true),
            new Marks("0123456789abcdef".repeat(4), 2000, false));

    /** A value of a plain type, or null for one that cannot be made from nothing. */
    @Nullable
    Object plain(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String", "java.lang.CharSequence", "java.lang.Object" -> text;
            case "[B" -> text.getBytes(StandardCharsets.US_ASCII);
            case "[C" -> text.toCharArray();
            case "java.net.URI" -> URI.create("https://" + text + "/" + text);
            case "java.nio.file.Path" -> Path.of(text);
            case "java.math.BigDecimal" -> BigDecimal.valueOf(number);
            case "java.time.Instant" -> Instant.EPOCH;
            case "java.time.Duration" -> Duration.ofSeconds(1);
            case "java.util.OptionalInt" -> OptionalInt.of(1);
            case "java.util.OptionalDouble" -> OptionalDouble.of(1);
            case "io.ccaas.sdk.tls.pins.PinSet" -> PinSet.none();
            default -> primitive(type);
        };
    }

    private @Nullable Object primitive(Class<?> type) {
        return switch (type.getName()) {
            case "int" -> number;
            case "long" -> (long) number;
            case "boolean" -> truth;
            case "double" -> (double) number;
            case "short" -> (short) number;
            case "byte" -> (byte) 1;
            case "char" -> 'x';
            default -> null;
        };
    }
}
