package io.ccaas.sdk.signing;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.ccx1.Acceptance;
import io.ccaas.sdk.signing.ccx1.RequestRules;
import io.ccaas.sdk.signing.ccx1.ResponseRules;
import io.ccaas.sdk.signing.ccx1.TestKeys;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.rfc9421.SentSignature;
import io.ccaas.sdk.signing.rfc9421.Verification;
import io.ccaas.sdk.time.Time;
import java.time.Duration;
import java.util.Set;

/**
 * Verifies responses under the profile {@code ccx-1}, for clients, against the request as it was sent.
 *
 * <p>Guarantees: {@link #verify} returns only when exactly one signature with the profile's tag is present, is fresh, is made
 * by a pinned key with that key's algorithm, and covers the status, the digest and the request with its signature. Values
 * of the request come from the caller's own copy. Does not guarantee: anything about the content until {@link
 * VerifiedResponse#readFully} returned it. Thread-safe.
 */
public final class ResponseVerifier {

    private static final String PARTNER = "partner";

    private final Acceptance acceptance;

    private ResponseVerifier(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    /**
     * Begins with no trusted key.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Verifies the head of one response.
     *
     * @param sent the request as it left, with its signature fields
     * @param received the head of its response
     * @return what was proven
     * @throws SignatureRefusedException when anything is not proven
     * @throws IllegalArgumentException when the request that was sent carries no signature under this profile
     */
    public VerifiedResponse verify(RequestHead sent, ResponseHead received) {
        Message request = Messages.of(sent);
        Message response = Messages.of(received, request);
        ResponseRules rules = new ResponseRules(acceptance, own(request));
        return new VerifiedResponse(received.status(), Verification.verify(response, rules));
    }

    private static SentSignature own(Message request) {
        try {
            return Verification.sent(request, RequestRules.TAG);
        } catch (SignatureRefusedException unsigned) {
            throw new IllegalArgumentException("the request that was sent is not signed under ccx-1");
        }
    }

    /** Collects whom to trust. Not thread-safe. */
    public static final class Builder {

        private Acceptance acceptance = Acceptance.usual();

        private Builder() {}

        /**
         * Trusts a key of the partner. Several may be trusted, for rotation.
         *
         * @param key its public key
         * @return this builder
         * @throws io.ccaas.sdk.credentials.CredentialException when the key is a public test key or named twice
         */
        public Builder trust(VerificationKey key) {
            TestKeys.refuse(key.publicKey());
            acceptance = acceptance.with(acceptance.keys().and(PARTNER, key));
            return this;
        }

        /**
         * Allows fewer algorithms. Unset: all that this library has.
         *
         * @param allowed not empty
         * @return this builder
         */
        public Builder algorithms(Set<SignatureAlgorithm> allowed) {
            acceptance = acceptance.with(allowed);
            return this;
        }

        /**
         * How far the two clocks may differ. Unset: 60 seconds.
         *
         * @param skew zero to 300 seconds
         * @return this builder
         */
        public Builder skew(Duration skew) {
            acceptance = acceptance.with(skew);
            return this;
        }

        /**
         * The clock. Unset: the machine's own.
         *
         * @param time decides what is fresh
         * @return this builder
         */
        public Builder time(Time time) {
            acceptance = acceptance.with(time);
            return this;
        }

        /**
         * The verifier.
         *
         * @return an immutable verifier
         * @throws IllegalStateException when no key is trusted
         */
        public ResponseVerifier build() {
            return new ResponseVerifier(acceptance.withSomeKey());
        }
    }
}
