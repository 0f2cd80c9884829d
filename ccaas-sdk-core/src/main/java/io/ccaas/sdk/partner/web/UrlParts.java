package io.ccaas.sdk.partner.web;

import org.jspecify.annotations.Nullable;

/** Takes a URL apart (RFC 3986 section 3) after refusing every character that another reader might see otherwise. */
record UrlParts(WebOrigin origin, String path, @Nullable String query) {

    private static final int LONGEST = 8192;
    /** Printable ASCII that RFC 3986 allows nowhere; browsers read the backslash as a slash. */
    private static final String NOWHERE = "\\\"<>^`{|}";

    static UrlParts of(String text) {
        return of(Scheme.HTTPS, text);
    }

    static UrlParts of(Scheme scheme, String text) {
        refuseCharacters(text);
        String prefix = scheme.prefix();
        if (!text.regionMatches(true, 0, prefix, 0, prefix.length())) {
            throw UrlRefusedException.rule(
                    "URL_SCHEME", "an address that begins with " + prefix, "it begins otherwise", "Use " + prefix);
        }
        if (text.indexOf('#') >= 0) {
            throw UrlRefusedException.rule("URL_FRAGMENT", "no fragment", "there is one", "Remove what follows the #");
        }
        int authorityEnd = endOf(text, prefix.length(), "/?");
        int pathEnd = endOf(text, authorityEnd, "?");
        String path = text.substring(authorityEnd, pathEnd);
        return new UrlParts(
                Authority.parse(scheme, text.substring(prefix.length(), authorityEnd)),
                path.isEmpty() ? "/" : UrlPath.checked(path),
                pathEnd == text.length() ? null : UrlPath.checkedQuery(text.substring(pathEnd + 1)));
    }

    void refuseQuery() {
        if (query != null) {
            throw UrlRefusedException.rule("URL_QUERY", "no query", "there is one", "Remove what follows the ?");
        }
    }

    private static int endOf(String text, int from, String stops) {
        int end = from;
        while (end < text.length() && stops.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static void refuseCharacters(String text) {
        if (text.length() > LONGEST) {
            throw UrlRefusedException.rule(
                    "URL_LENGTH", "at most " + LONGEST + " characters", "there are " + text.length(), "Shorten it");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~' || NOWHERE.indexOf(c) >= 0) {
                throw UrlRefusedException.rule(
                        "URL_CHARACTER",
                        "the characters of RFC 3986, a non-ASCII host in its xn-- form",
                        "character " + (i + 1) + " is none of them",
                        "Encode it, or remove it");
            }
        }
    }
}
