package io.ccaas.sdk.partner.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what somebody probably meant. */
public final class NearestKey {

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final int FARTHEST = 3;

    private NearestKey() {}

    /**
     * A remedy for an unknown name.
     *
     * @param written what was written
     * @param known what could have been
     * @return one sentence with the nearest known name, or with all of them
     */
    public static String advice(String written, Collection<String> known) {
        if (known.isEmpty()) {
            return "Remove it: none is known here";
        }
        return nearest(written, known)
                .map(name -> "Did you mean " + name + "?")
                .orElseGet(() -> "Known: " + known.stream().sorted().collect(Collectors.joining(", ")));
    }

    /**
     * A name from a file, as it may stand in a message.
     *
     * @param written any text
     * @return the text when it looks like a key, else its length
     */
    public static String shown(String written) {
        return HARMLESS.matcher(written).matches() ? written : "<" + written.length() + " characters>";
    }

    private static Optional<String> nearest(String written, Collection<String> known) {
        int farthest = Math.min(FARTHEST, Math.max(1, written.length() / 2));
        return known.stream()
                .filter(name -> distance(written, name) <= farthest)
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein distance, case ignored. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > FARTHEST) {
            return FARTHEST + 1;
        }
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            previous = nextRow(previous, a.charAt(i - 1), b, i);
        }
        return previous[b.length()];
    }

    private static int[] nextRow(int[] previous, char c, String b, int i) {
        int[] row = new int[b.length() + 1];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            boolean same = Character.toLowerCase(c) == Character.toLowerCase(b.charAt(j - 1));
            row[j] = Math.min(Math.min(row[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
        }
        return row;
    }
}
