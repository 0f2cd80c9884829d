package io.ccaas.sdk.signing.webhook.vendor;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URL as HubSpot signs it: some escapes are undone, all others stay. */
public final class HubSpotUrl {

    private static final String UNDONE = ":/?@!$'()*,;";
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

    private HubSpotUrl() {}

    /**
     * Undoes them.
     *
     * @param url as configured and received
     * @return as signed
     */
    public static String signed(String url) {
        return ESCAPE.matcher(url).replaceAll(HubSpotUrl::replacement);
    }

    private static String replacement(MatchResult escape) {
        int character = Integer.parseInt(escape.group(1), 16);
        String text = UNDONE.indexOf(character) >= 0 ? String.valueOf((char) character) : escape.group();
        return Matcher.quoteReplacement(text);
    }
}
