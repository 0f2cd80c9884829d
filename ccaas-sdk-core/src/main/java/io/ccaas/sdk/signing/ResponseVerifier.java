package io.ccaas.sdk.signing;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.credentials.encoding.RandomIds;
import io.ccaas.sdk.signing.base.ComponentId;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.ccx1.Acceptance;
import io.ccaas.sdk.signing.ccx1.RequestRules;
import io.ccaas.sdk.signing.ccx1.ResponseRules;
import io.ccaas.sdk.signing.keys.KeyRing;
import io.ccaas.sdk.signing.keys.KeyTerm;
import io.ccaas.sdk.signing.keys.RevokedKeys;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.rfc9421.AcceptSignature;
import io.ccaas.sdk.signing.rfc9421.SentSignature;
import io.ccaas.sdk.signing.rfc9421.Verification;
import io.ccaas.sdk.signing.testkeys.TestKeys;
import io.ccaas.sdk.time.Time;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    /** What every response has; the profile adds what this one has. */
    private static final List<ComponentId> WISHED = List.of(
            ComponentId.named("@status"),
            ComponentId.named("content-digest"),
            ComponentId.named("@method").ofRequest(),
            ComponentId.named("@target-uri").ofRequest());

    private final Acceptance acceptance;
    private final SecureRandom random = new SecureRandom();

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
        ResponseRules rules = new ResponseRules(acceptance, own(request), nonce(request));
        return new VerifiedResponse(received.status(), Verification.verify(response, rules));
    }

    /**
     * Asks the partner to sign its answer: for calls to a partner of which this side does not know yet that it does. To be
     * added before the request is signed.
     *
     * @return a field {@code Accept-Signature} with a fresh nonce, which {@link #verify} will compare
     */
    public Field asking() {
        AcceptSignature ask =
                AcceptSignature.asking(WISHED, List.of("created"), RandomIds.fresh(random), ResponseRules.TAG);
        return new Field("Accept-Signature", ask.serialized());
    }

    private static Optional<String> nonce(Message request) {
        return AcceptSignature.of(request, ResponseRules.TAG).flatMap(ask -> ask.text("nonce"));
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
            return trust(key, KeyTerm.OPEN);
        }

        /**
         * Trusts a key of the partner for a term.
         *
         * @param key its public key
         * @param term how long it counts
         * @return this builder
         * @throws io.ccaas.sdk.credentials.CredentialException when the key is a public test key or named twice
         */
        public Builder trust(VerificationKey key, KeyTerm term) {
            TestKeys.refuse(key.publicKey());
            acceptance = acceptance.with(acceptance.keys().and(PARTNER, key, term));
            return this;
        }

        /**
         * Trusts the partner's keys as they are when a response comes.
         *
         * @param keys for example those of its key directory
         * @return this builder
         * @throws IllegalArgumentException when there is a ring already
         */
        public Builder trust(KeyRing keys) {
            acceptance = acceptance.with(acceptance.keys().and(PARTNER, keys));
            return this;
        }

        /**
         * Takes trust away again, from the next response on. Unset: nothing is revoked.
         *
         * @param list asked for every response
         * @return this builder
         */
        public Builder revoked(RevokedKeys list) {
            acceptance = acceptance.with(acceptance.keys().without(list));
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
