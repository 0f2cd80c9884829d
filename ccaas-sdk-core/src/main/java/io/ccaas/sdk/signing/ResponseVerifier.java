package io.ccaas.sdk.signing;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.time.Time;
import java.time.Duration;
import java.util.Set;

/**
 * Verifies responses under the profile {@code ccx-1}, for clients, against the request as it was sent.
 *
 * <p>Guarantees: {@link #verify} returns only when exactly one signature with the profile's tag is present, is fresh, is made by a pinned
 * key with that key's algorithm, and covers the status, the digest and the request with its signature. Values of the
 * request come from the caller's own copy. Does not guarantee: anything about the content until {@link
 * VerifiedResponse#readFully} returned it. Thread-safe.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public final class ResponseVerifier {

    private ResponseVerifier() {}

    /**
     * Begins with no trusted key.
     *
     * @return a builder
     */
    public static Builder builder() {
        throw new SdkBugException("not built yet");
    }

    /**
     * Verifies the head of one response.
     *
     * @param sent the request as it left, with its signature fields
     * @param received the head of its response
     * @return what was proven
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when anything is not proven
     */
    public VerifiedResponse verify(RequestHead sent, ResponseHead received) {
        throw new SdkBugException("not built yet");
    }

    /** Collects whom to trust. Not thread-safe. */
    public static final class Builder {

        private Builder() {}

        /**
         * Trusts a key of the partner. Several may be trusted, for rotation.
         *
         * @param key its public key
         * @return this builder
         * @throws io.ccaas.sdk.credentials.CredentialException when the key is a public test key
         */
        public Builder trust(VerificationKey key) {
            throw new SdkBugException("not built yet");
        }

        /**
         * Allows fewer algorithms. Unset: all that this library has.
         *
         * @param allowed not empty
         * @return this builder
         */
        public Builder algorithms(Set<SignatureAlgorithm> allowed) {
            throw new SdkBugException("not built yet");
        }

        /**
         * How far the two clocks may differ. Unset: 60 seconds.
         *
         * @param skew zero to 300 seconds
         * @return this builder
         */
        public Builder skew(Duration skew) {
            throw new SdkBugException("not built yet");
        }

        /**
         * The clock. Unset: the machine's own.
         *
         * @param time decides what is fresh
         * @return this builder
         */
        public Builder time(Time time) {
            throw new SdkBugException("not built yet");
        }

        /**
         * The verifier.
         *
         * @return an immutable verifier
         * @throws IllegalStateException when no key is trusted
         */
        public ResponseVerifier build() {
            throw new SdkBugException("not built yet");
        }
    }
}
