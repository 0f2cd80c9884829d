package io.ccaas.sdk.partner.web;

/**
 * The identifier of an authorization server (RFC 8414 section 2): compared as text, exactly, and also the place where its
 * metadata is found.
 */
public final class Issuer {

    private final String identifier;
    private final WebTarget target;

    private Issuer(String identifier, WebTarget target) {
        this.identifier = identifier;
        this.target = target;
    }

    /**
     * Reads an identifier.
     *
     * @param text an https URL without query, host in lower case, no default port
     * @return the issuer
     * @throws UrlRefusedException with a code that begins with {@code URL_}
     */
    public static Issuer parse(String text) {
        WebTarget target = WebTarget.parse(text);
        String canonical = target.uri().toString();
        boolean same = canonical.equals(text) || canonical.equals(text + "/");
        if (!same || target.query().isPresent()) {
            throw UrlRefusedException.rule(
                    "URL_ISSUER",
                    "an issuer in the one spelling that its metadata repeats, without query",
                    "it is in another",
                    "Copy the issuer from the server's metadata");
        }
        return new Issuer(text, target);
    }

    /**
     * As the server writes it.
     *
     * @return the text that was read
     */
    public String identifier() {
        return identifier;
    }

    /**
     * The same, parsed.
     *
     * @return where the server is
     */
    public WebTarget target() {
        return target;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Issuer that && identifier.equals(that.identifier);
    }

    @Override
    public int hashCode() {
        return identifier.hashCode();
    }

    @Override
    public String toString() {
        return identifier;
    }
}
