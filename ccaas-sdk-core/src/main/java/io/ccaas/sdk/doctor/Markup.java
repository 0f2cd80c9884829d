package io.ccaas.sdk.doctor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text inside HTML or SVG, as content or between double quotes. */
final class Markup {

    private static final Pattern HYPHEN = Pattern.compile("-+[A-Za-z0-9]");
    private static final Pattern LONG_NAME = Pattern.compile("\\S{28,}");
    private static final Pattern PART = Pattern.compile("(?<=[A-Za-z])(?=[.=][A-Za-z])");

    private Markup() {}

    /**
     * Everything that is markup becomes an entity; control and formatting characters, which could turn a line around,
     * become blanks.
     */
    static String text(String plain) {
        StringBuilder out = new StringBuilder();
        plain.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(harmless(c) ? c : ' ');
            }
        });
        return out.toString();
    }

    /**
     * The same as content, with lines that break where a reader of names would break them: a long name before a dot or an
     * equals sign, and nothing after a hyphen, which torn from {@code -Dname} or from a date is read as something else.
     */
    static String flowing(String plain) {
        String parted = LONG_NAME
                .matcher(text(plain))
                .replaceAll(name ->
                        Matcher.quoteReplacement(PART.matcher(name.group()).replaceAll("<wbr>")));
        return HYPHEN.matcher(parted).replaceAll("<span class=\"k\">$0</span>");
    }

    private static boolean harmless(int c) {
        return !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT
                && Character.getType(c) != Character.SURROGATE
                && Character.getType(c) != Character.LINE_SEPARATOR
                && Character.getType(c) != Character.PARAGRAPH_SEPARATOR;
    }
}
