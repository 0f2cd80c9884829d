package io.ccaas.sdk.testing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A value that a test hides in its input so that {@link LeakGuard} can look for it in what came out, with the ways in
 * which people and machines write it.
 */
public final class Planted {

    private static final int SHORTEST = 5;

    private final String label;
    private final Set<String> spellings;
    private final String digits;

    private Planted(String label, Set<String> spellings, String digits) {
        this.label = label;
        this.spellings = Set.copyOf(spellings);
        this.digits = digits;
    }

    /**
     * Text: a name, a queue, a file name; also looked for in lower and upper case.
     *
     * @param label how a failure names it
     * @param value at least five characters, or chance would find it
     * @return the plant
     */
    public static Planted text(String label, String value) {
        if (value.length() < SHORTEST) {
            throw new IllegalArgumentException(label + ": a planted text needs " + SHORTEST + " characters or more");
        }
        Set<String> spellings =
                new LinkedHashSet<>(List.of(value, value.toLowerCase(Locale.ROOT), value.toUpperCase(Locale.ROOT)));
        return new Planted(label, spellings, "");
    }

    /**
     * A telephone number; also looked for nationally, grouped with other separators, and in packed decimals.
     *
     * @param label how a failure names it
     * @param e164 the number in E.164 form
     * @return the plant
     */
    public static Planted number(String label, String e164) {
        NumberSpellings number = NumberSpellings.of(e164);
        return new Planted(label, number.all(), number.significantDigits());
    }

    /**
     * A moment; its date alone and its time of day alone are looked for too, so choose one that differs from now.
     *
     * @param label how a failure names it
     * @param moment the moment, to the second
     * @param zones in which clocks it may be written, besides UTC
     * @return the plant
     */
    public static Planted moment(String label, Instant moment, ZoneId... zones) {
        Set<String> spellings = new LinkedHashSet<>(MomentSpellings.of(moment, ZoneOffset.UTC));
        for (ZoneId zone : zones) {
            spellings.addAll(MomentSpellings.of(moment, zone));
        }
        return new Planted(label, spellings, MomentSpellings.packed(moment));
    }

    String label() {
        return label;
    }

    Set<String> spellings() {
        return spellings;
    }

    /** The digits as a machine packs them two to a byte; empty for text. */
    String digits() {
        return digits;
    }

    @Override
    public String toString() {
        return "Planted[" + label + "]";
    }
}
