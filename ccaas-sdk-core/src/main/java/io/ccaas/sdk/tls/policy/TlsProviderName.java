package io.ccaas.sdk.tls.policy;

/**
 * Whose code speaks TLS. Only these two are believed, each is tried whenever a client or a server is built, and only the
 * host's own word chooses between them: what is registered in the process counts for nothing.
 */
public enum TlsProviderName {
    /** Java's own, SunJSSE. The default. */
    JAVA,
    /**
     * Bouncy Castle's, for key exchange with ML-KEM on a Java that has none (docs/decisions/0012-post-quantum.md). Needs
     * {@code org.bouncycastle:bctls-jdk18on} on the class path. Speaks TLS 1.3 only, takes up no earlier session and sees
     * no staple; under groups that all have ML-KEM, the certificates of both sides and of their authorities must be RSA.
     */
    BOUNCY_CASTLE
}
