package io.ccaas.sdk.signing.webhook;

/**
 * A scheme whose sender uses a digest that nobody would choose today and offers no other. It becomes one to use when that was
 * said.
 */
public final class LegacyScheme {

    private final WebhookScheme scheme;
    private final boolean md5;

    LegacyScheme(WebhookScheme scheme, boolean md5) {
        this.scheme = scheme;
        this.md5 = md5;
    }

    /**
     * Takes HMAC-SHA1, which is not broken as a keyed digest, though SHA-1 itself is.
     *
     * @return the scheme
     * @throws IllegalStateException when the scheme is weaker than that
     */
    public WebhookScheme acceptingLegacySha1() {
        if (md5) {
            throw new IllegalStateException("this sender uses MD5; say acceptingLegacyMd5()");
        }
        return scheme;
    }

    /**
     * Takes MD5, of which anybody makes two contents with one digest.
     *
     * @return the scheme
     * @throws IllegalStateException when the scheme is stronger than that
     */
    public WebhookScheme acceptingLegacyMd5() {
        if (!md5) {
            throw new IllegalStateException("this sender uses SHA-1; say acceptingLegacySha1()");
        }
        return scheme;
    }

    @Override
    public String toString() {
        return "LegacyScheme[" + scheme.name() + "]";
    }
}
