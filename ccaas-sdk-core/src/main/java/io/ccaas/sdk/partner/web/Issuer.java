package io.ccaas.sdk.partner.web;

/**
 * The identifier of an authorization server (RFC 8414 section 2): compared as text, exactly, and also the place where its
 * metadata is found.
 *
 * @param identifier as the server writes it
 * @param target the same, parsed
 */
public record Issuer(String identifier, WebTarget target) {

    /**
     * Checks that both say the same.
     *
     * @param identifier as the server writes it
     * @param target the same, parsed
     * @throws IllegalArgumentException when they do not
     */
    public Issuer {
        String canonical = target.uri().toString();
        if (!canonical.equals(identifier) && !canonical.equals(identifier + "/")) {
            throw new IllegalArgumentException("an issuer in another spelling than its canonical one");
        }
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

    @Override
    public String toString() {
        return identifier;
    }
}
