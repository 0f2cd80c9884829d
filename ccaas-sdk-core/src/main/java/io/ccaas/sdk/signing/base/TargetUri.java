package io.ccaas.sdk.signing.base;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An absolute http or https URI taken apart without decoding anything.
 *
 * <p>Scheme and host are made lower case, the scheme's own port and nothing else is dropped, and an empty path becomes a
 * slash: on the wire these forms cannot be told apart (RFC 9110 section 4.2.3).
 */
final class TargetUri {

    private static final int MOST_CHARACTERS = 16 * 1024;
    private static final Pattern FORM = Pattern.compile("(?i)(https?)://"
            + "([a-z0-9._~-]+|\\[[0-9a-f:.]+\\])(?::([0-9]{1,5}))?"
            + "((?:/[\\x21-\\x7e&&[^#?]]*+)?)(\\?[\\x21-\\x7e&&[^#]]*+)?");

    private final String scheme;
    private final String authority;
    private final String path;
    private final @Nullable String query;

    private TargetUri(String scheme, String authority, String path, @Nullable String query) {
        this.scheme = scheme;
        this.authority = authority;
        this.path = path;
        this.query = query;
    }

    static TargetUri parse(String text) {
        Matcher form = FORM.matcher(text);
        if (text.length() > MOST_CHARACTERS || !form.matches()) {
            throw SignatureRefusedException.because(
                    "TARGET_URI_MALFORMED",
                    "an absolute http or https URI in ASCII of at most " + MOST_CHARACTERS
                            + " characters, without user information and fragment",
                    "the target URI is not one",
                    "Build it from the configured scheme and authority and the request's own path and query.");
        }
        String scheme = group(form, 1).toLowerCase(Locale.ROOT);
        String path = group(form, 4);
        return new TargetUri(
                scheme, authority(scheme, group(form, 2), form.group(3)), path.isEmpty() ? "/" : path, form.group(5));
    }

    private static String group(Matcher form, int index) {
        String text = form.group(index);
        return text == null ? "" : text;
    }

    private static String authority(String scheme, String host, @Nullable String port) {
        String lower = host.toLowerCase(Locale.ROOT);
        boolean usual = port == null || Integer.parseInt(port) == (scheme.equals("https") ? 443 : 80);
        return usual ? lower : lower + ":" + port;
    }

    String scheme() {
        return scheme;
    }

    String authority() {
        return authority;
    }

    String path() {
        return path;
    }

    /** With its question mark, which stands alone when there is no query (RFC 9421 section 2.2.7). */
    String query() {
        return query == null ? "?" : query;
    }

    String originForm() {
        return path + (query == null ? "" : query);
    }

    String whole() {
        return scheme + "://" + authority + originForm();
    }
}
