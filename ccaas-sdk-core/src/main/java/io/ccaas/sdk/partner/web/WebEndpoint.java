package io.ccaas.sdk.partner.web;

/**
 * Where a partner's interface begins: an origin and the path under which every request lies.
 *
 * <p>Guarantees: the path ends with a slash, so that {@code /v1/} does not cover {@code /v1evil}.
 */
public final class WebEndpoint {

    private final WebOrigin origin;
    private final String basePath;

    private WebEndpoint(WebOrigin origin, String basePath) {
        this.origin = origin;
        this.basePath = basePath;
    }

    /**
     * Reads an endpoint.
     *
     * @param text for example {@code https://api.partner.example/v1/}; a missing slash at the end is added
     * @return the endpoint
     * @throws UrlRefusedException with a code that begins with {@code URL_}
     */
    public static WebEndpoint parse(String text) {
        UrlParts parts = UrlParts.of(text);
        parts.refuseQuery();
        return new WebEndpoint(parts.origin(), parts.path().endsWith("/") ? parts.path() : parts.path() + "/");
    }

    /**
     * Host and port.
     *
     * @return the origin
     */
    public WebOrigin origin() {
        return origin;
    }

    /**
     * What every path begins with.
     *
     * @return begins and ends with a slash
     */
    public String basePath() {
        return basePath;
    }

    /**
     * A target under this endpoint.
     *
     * @param relative path and query, encoded, without a slash at its beginning; may be empty
     * @return the target
     * @throws UrlRefusedException when the result is malformed or does not lie under this endpoint
     */
    public WebTarget resolve(String relative) {
        WebTarget target = WebTarget.parse(origin + basePath + relative);
        requireCovered(target);
        return target;
    }

    /**
     * Requires that a target lies under this endpoint, by parsed parts and never by likeness of text.
     *
     * @param target what shall be sent to
     * @throws UrlRefusedException {@code URL_ORIGIN} or {@code URL_PATH}
     */
    public void requireCovered(WebTarget target) {
        if (!origin.equals(target.origin())) {
            throw UrlRefusedException.rule(
                    "URL_ORIGIN",
                    "the declared origin " + origin,
                    "the target has another",
                    "Declare a partner of its own for that origin");
        }
        if (!target.path().startsWith(basePath)) {
            throw UrlRefusedException.rule(
                    "URL_PATH",
                    "a path under the declared endpoint",
                    "the target's path lies outside",
                    "Declare the endpoint as high as the partner's interface begins");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebEndpoint that && origin.equals(that.origin) && basePath.equals(that.basePath);
    }

    @Override
    public int hashCode() {
        return 31 * origin.hashCode() + basePath.hashCode();
    }

    @Override
    public String toString() {
        return origin + basePath;
    }
}
