package io.ccaas.sdk.signing.base;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** The field lines of one message, grouped by lower-case name in order. Immutable. */
public final class FieldLines {

    private static final String NAME_MARKS = "!#$%&'*+-.^_`|~";
    private static final Pattern FOLD = Pattern.compile("(?<![ \\t])[ \\t]*+\\r\\n[ \\t]++");

    static final FieldLines NONE = new FieldLines(Map.of());

    private final Map<String, List<String>> lines;

    private FieldLines(Map<String, List<String>> lines) {
        this.lines = lines;
    }

    /**
     * Groups lines.
     *
     * @param lines in their order on the wire
     * @param name reads a line's name
     * @param value reads a line's value
     * @param <L> what the caller holds a line in
     * @return the lines by name
     * @throws SignatureRefusedException when a name is not a token
     */
    public static <L> FieldLines of(List<L> lines, Function<L, String> name, Function<L, String> value) {
        Map<String, List<String>> grouped = new LinkedHashMap<>();
        for (L line : lines) {
            String itsName = name.apply(line);
            if (itsName.isEmpty() || !all(itsName, FieldLines::isInName)) {
                throw Refusals.component("FIELD_NAME_FORBIDDEN", "field names that are tokens", "one is not");
            }
            grouped.computeIfAbsent(itsName.toLowerCase(Locale.ROOT), absent -> new ArrayList<>(1))
                    .add(value.apply(line));
        }
        return new FieldLines(grouped);
    }

    /**
     * The names that occur.
     *
     * @return lower case, in order of first occurrence
     */
    public Set<String> names() {
        return Collections.unmodifiableSet(lines.keySet());
    }

    /**
     * Whether a field occurs, even with an empty value.
     *
     * @param name lower case
     * @return true when there is a line with this name
     */
    public boolean has(String name) {
        return lines.containsKey(name);
    }

    /**
     * One value of all lines of a field (RFC 9421 section 2.1): folds replaced, white space around trimmed, joined with a comma.
     *
     * @param name lower case
     * @return the value, perhaps empty
     * @throws SignatureRefusedException when the field does not occur, or a value holds anything but visible ASCII,
     *     spaces and tabs
     */
    public String combined(String name) {
        return String.join(", ", values(name));
    }

    List<String> values(String name) {
        List<String> raw = lines.get(name);
        if (raw == null) {
            throw Refusals.absent("a covered field is missing");
        }
        return raw.size() == 1
                ? List.of(normalised(raw.get(0)))
                : raw.stream().map(FieldLines::normalised).toList();
    }

    private static String normalised(String raw) {
        String unfolded = raw.indexOf('\n') < 0 ? raw : FOLD.matcher(raw).replaceAll(" ");
        // A line end would let a value write lines of the signature base; other bytes have no agreed encoding.
        if (!all(unfolded, c -> isBlank(c) || (c > ' ' && c <= '~'))) {
            throw Refusals.component(
                    "FIELD_VALUE_FORBIDDEN", "covered values in visible ASCII", "one has other characters");
        }
        return trimmed(unfolded);
    }

    private static String trimmed(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && isBlank(value.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(value.charAt(to - 1))) {
            to--;
        }
        return value.substring(from, to);
    }

    private static boolean all(String text, IntPredicate allowed) {
        for (int i = 0; i < text.length(); i++) {
            if (!allowed.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInName(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || NAME_MARKS.indexOf(c) >= 0;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }
}
