package io.ccaas.sdk.signing.keys;

import java.util.Set;

/**
 * Keys that must not count any more, whoever trusts them: after a theft there is no time to wait for an end. Asked for every
 * signature, so that a change counts from the next call on; when it throws, no signature is accepted. Thread-safe.
 */
@FunctionalInterface
public interface RevokedKeys {

    /**
     * What is revoked now.
     *
     * @return JWK SHA-256 thumbprints (RFC 7638), base64url without padding
     */
    Set<String> thumbprints();

    /**
     * Nothing is revoked.
     *
     * @return always empty
     */
    static RevokedKeys none() {
        return Set::of;
    }
}
