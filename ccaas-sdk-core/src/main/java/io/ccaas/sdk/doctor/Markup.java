package io.ccaas.sdk.doctor;

/** Text inside HTML or SVG, as content or between double quotes. */
final class Markup {

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

    private static boolean harmless(int c) {
        return !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT
                && Character.getType(c) != Character.SURROGATE
                && Character.getType(c) != Character.LINE_SEPARATOR
                && Character.getType(c) != Character.PARAGRAPH_SEPARATOR;
    }
}
