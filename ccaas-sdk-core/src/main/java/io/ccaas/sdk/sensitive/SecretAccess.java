package io.ccaas.sdk.sensitive;

/**
 * A token without which no secret's content can be read. It protects nothing by itself: it makes every place that reads
 * a secret findable by searching for {@code SecretAccess}.
 */
public final class SecretAccess {

    private static final SecretAccess TOKEN = new SecretAccess();

    private SecretAccess() {}

    /**
     * The token.
     *
     * @return always the same object
     */
    public static SecretAccess reading() {
        return TOKEN;
    }
}
