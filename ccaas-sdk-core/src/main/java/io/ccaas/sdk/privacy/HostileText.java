package io.ccaas.sdk.privacy;

/** Makes a transcript harmless for whoever displays it: callers can say, and recognisers can write, anything. */
final class HostileText {

    private HostileText() {}

    /** Without control characters (but line feed and tab), bidirectional formatting and other invisible characters. */
    static String plain(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> c == '\n' || c == '\t' || isVisible(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isVisible(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    static String html(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        plain(text).chars().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '`' -> escaped.append("&#96;");
                case '\n' -> escaped.append("<br>");
                default -> escaped.append((char) c);
            }
        });
        return escaped.toString();
    }
}
