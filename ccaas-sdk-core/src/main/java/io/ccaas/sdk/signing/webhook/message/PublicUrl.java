package io.ccaas.sdk.signing.webhook.message;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Under which URL the sender reaches this endpoint, as the operator configured it.
 *
 * <p>Many senders sign the URL. It is never built from {@code Host}, {@code Forwarded} or {@code X-Forwarded-*}, which
 * whoever calls may choose: only path and query come from the request line. Immutable.
 */
public final class PublicUrl {

    private static final int MOST_CHARACTERS = 16 * 1024;
    private static final String USUAL_PORT = ":443";
    private static final Pattern FORM = Pattern.compile("(?i)https://"
            + "([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]{2,45}\\])(:[1-9][0-9]{0,4})?"
            + "((?:/[\\x21-\\x7e&&[^?#]]*)?)");
    private static final Pattern TARGET = Pattern.compile("(/[\\x21-\\x7e&&[^?#]]*)((?:\\?[\\x21-\\x7e&&[^#]]*)?)");

    private final String host;
    private final String port;
    private final String path;
    private final boolean exact;

    private PublicUrl(String url, boolean exact) {
        Matcher form = FORM.matcher(url);
        if (!form.matches()) {
            throw new IllegalArgumentException("a public URL is https://host[:port][/path] in ASCII, without user"
                    + " information, query and fragment");
        }
        this.host = form.group(1).toLowerCase(Locale.ROOT);
        this.port = form.group(2) == null ? "" : form.group(2);
        this.path = form.group(3);
        this.exact = exact;
    }

    /**
     * One endpoint: its path is fixed and a request for another path is refused; its query comes from the request.
     *
     * @param url {@code https://host[:port]/path}, written as it is configured at the sender, without query
     * @return the URL of an endpoint
     * @throws IllegalArgumentException when it has another form
     */
    public static PublicUrl exactly(String url) {
        return new PublicUrl(url, true);
    }

    /**
     * Endpoints below a place: the received path follows it.
     *
     * @param url {@code https://host[:port]}, and the path that a proxy takes off before requests arrive here
     * @return the URL of several endpoints
     * @throws IllegalArgumentException when it has another form
     */
    public static PublicUrl below(String url) {
        return new PublicUrl(url.endsWith("/") ? url.substring(0, url.length() - 1) : url, false);
    }

    /**
     * Puts a received path and query behind what was configured.
     *
     * @param target as in the request line
     * @return the URL that the sender must have signed
     * @throws SignatureRefusedException {@code WEBHOOK_TARGET_MALFORMED} or {@code WEBHOOK_URL_UNEXPECTED}
     */
    public WholeUrl with(String target) {
        Matcher form = TARGET.matcher(target);
        if (target.length() > MOST_CHARACTERS || !form.matches()) {
            throw refused(
                    "WEBHOOK_TARGET_MALFORMED",
                    "a path and perhaps a query in ASCII, at most " + MOST_CHARACTERS + " characters");
        }
        String received = form.group(1);
        // A sender that was given no path asks for a slash.
        if (exact && !received.equals(path.isEmpty() ? "/" : path)) {
            throw refused("WEBHOOK_URL_UNEXPECTED", "the path of the configured public URL");
        }
        String whole = exact ? path : path + received;
        return new WholeUrl("https://" + host, port, whole, form.group(2));
    }

    private static SignatureRefusedException refused(String code, String expected) {
        return SignatureRefusedException.because(
                code,
                expected,
                "the request asks for something else",
                "Configure the public URL as the sender knows it, and route only that to this verifier.");
    }

    /**
     * A URL in its parts.
     *
     * @param origin scheme and host, without port
     * @param port as configured with its colon, or empty
     * @param path undecoded
     * @param query with its question mark, or empty
     */
    public record WholeUrl(String origin, String port, String path, String query) {

        /**
         * As it was configured.
         *
         * @return the URL
         */
        public String text() {
            return origin + port + path + query;
        }

        /**
         * As it would be written by somebody who names the port 443, or leaves it out, where this one does not.
         *
         * @return the other way to write the URL; the same when its port is another one
         */
        public String otherText() {
            String other = port.isEmpty() ? USUAL_PORT : port.equals(USUAL_PORT) ? "" : port;
            return origin + other + path + query;
        }

        /**
         * Host and port as in RFC 9110 section 7.2.
         *
         * @return lower case, without the port 443
         */
        public String authority() {
            return origin.substring("https://".length()) + (port.equals(USUAL_PORT) ? "" : port);
        }

        @Override
        public String toString() {
            return "WholeUrl[" + text().length() + " characters]";
        }
    }

    @Override
    public String toString() {
        return "PublicUrl[" + (exact ? "exactly" : "below") + "]";
    }
}
