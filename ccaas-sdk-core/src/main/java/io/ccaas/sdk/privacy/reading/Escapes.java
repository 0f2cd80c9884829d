package io.ccaas.sdk.privacy.reading;

import java.util.LinkedHashMap;
import java.util.Map;

/** The signs of an address as HTML and URLs escape them. */
final class Escapes {

    private static final Map<String, String> SIGNS = new LinkedHashMap<>();

    static {
        SIGNS.put("&#64;", "@");
        SIGNS.put("&#x40;", "@");
        SIGNS.put("&commat;", "@");
        SIGNS.put("%40", "@");
        SIGNS.put("&#46;", ".");
        SIGNS.put("&#x2e;", ".");
        SIGNS.put("&period;", ".");
        SIGNS.put("%2e", ".");
        SIGNS.put("&nbsp;", " ");
        SIGNS.put("%20", " ");
    }

    private Escapes() {}

    /** How long the escape that begins here is; 0 when none does. */
    static int lengthAt(String text, int start) {
        char c = text.charAt(start);
        return c == '&' || c == '%' ? escapeAt(text, start).length() : 0;
    }

    static String look(String text, int start) {
        return SIGNS.getOrDefault(escapeAt(text, start), "");
    }

    private static String escapeAt(String text, int start) {
        for (String escape : SIGNS.keySet()) {
            if (text.regionMatches(true, start, escape, 0, escape.length())) {
                return escape;
            }
        }
        return "";
    }
}
