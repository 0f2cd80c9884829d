package io.ccaas.sdk.partner.web;

import io.ccaas.sdk.errors.SdkBugException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * What one request is sent to: origin, path and query, in canonical form.
 *
 * <p>Guarantees: {@link #uri()} is ASCII, has no user information, no fragment, no dot segment and no encoded delimiter in
 * its path, so that whoever reads it sees the same host and path. {@link #toString()} shows the origin alone.
 */
public final class WebTarget {

    private final UrlParts parts;

    WebTarget(UrlParts parts) {
        this.parts = parts;
    }

    /**
     * Reads a target.
     *
     * @param text an absolute https URL
     * @return the target
     * @throws UrlRefusedException with a code that begins with {@code URL_}
     */
    public static WebTarget parse(String text) {
        return new WebTarget(UrlParts.of(text));
    }

    /**
     * Reads the target of a question about a certificate's status.
     *
     * @param text an absolute http URL
     * @return the target, under an origin that {@link WebOrigin#isCleartext()}
     * @throws UrlRefusedException with a code that begins with {@code URL_}
     */
    public static WebTarget parseCleartext(String text) {
        return new WebTarget(UrlParts.of(Scheme.HTTP, text));
    }

    /**
     * Where it goes.
     *
     * @return the origin
     */
    public WebOrigin origin() {
        return parts.origin();
    }

    /**
     * The path, encoded.
     *
     * @return begins with a slash
     */
    public String path() {
        return parts.path();
    }

    /**
     * The query, encoded.
     *
     * @return without the question mark; empty when there is none
     */
    public Optional<String> query() {
        return Optional.ofNullable(parts.query());
    }

    /**
     * The canonical form, to be sent as it is.
     *
     * @return scheme and host in lower case, no default port
     */
    public String text() {
        String query = parts.query();
        return origin() + path() + (query == null ? "" : "?" + query);
    }

    /**
     * The canonical form.
     *
     * @return what {@link #text()} gives
     */
    public URI uri() {
        try {
            return new URI(text());
        } catch (URISyntaxException foreign) {
            throw new SdkBugException("a checked target is a URI", foreign);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebTarget that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return "WebTarget[" + origin() + "]";
    }
}
