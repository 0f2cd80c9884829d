package io.ccaas.sdk.signing;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.credentials.encoding.RandomIds;
import io.ccaas.sdk.signing.ccx1.Acceptance;
import io.ccaas.sdk.signing.ccx1.NonceGate;
import io.ccaas.sdk.signing.ccx1.RequestCoverage;
import io.ccaas.sdk.signing.ccx1.RequestRules;
import io.ccaas.sdk.signing.keys.KeyRing;
import io.ccaas.sdk.signing.keys.KeyTerm;
import io.ccaas.sdk.signing.keys.RevokedKeys;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.rfc9421.AcceptSignature;
import io.ccaas.sdk.signing.rfc9421.ProvenSignature;
import io.ccaas.sdk.signing.rfc9421.Verification;
import io.ccaas.sdk.signing.testkeys.TestKeys;
import io.ccaas.sdk.time.Time;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Verifies requests under the profile {@code ccx-1}, for servers of partners.
 *
 * <p>Guarantees: {@link #verify(RequestHead)} returns only when exactly one signature with the profile's tag is present,
 * covers what the profile asks for, is fresh, is made by a trusted key with that key's algorithm, and was never seen
 * before. Everything else throws with a code of its own. The nonce is recorded after the signature was verified, so that
 * strangers cannot use up a client's nonces. Does not guarantee: anything about the content until {@link
 * VerifiedRequest#body} was read to its end. Thread-safe.
 */
public final class RequestVerifier {

    private final Acceptance acceptance;
    private final NonceGate nonces;
    private final SecureRandom random = new SecureRandom();

    private RequestVerifier(Acceptance acceptance, ReplayStore nonces) {
        this.acceptance = acceptance;
        this.nonces = new NonceGate(nonces, acceptance.skew());
    }

    /**
     * Begins with no trusted key.
     *
     * @param nonces where nonces are remembered; shared by all servers that take the same clients
     * @return a builder
     */
    public static Builder builder(ReplayStore nonces) {
        return new Builder(nonces);
    }

    /**
     * Verifies the head of one request whose client only the signature names. Where several clients have key rings, that is enough
     * for pinned keys alone: use {@link #verify(String, RequestHead)}.
     *
     * @param request as received, its target URI as {@link RequestHead} says
     * @return what was proven
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when anything is not proven; answer 401
     */
    public VerifiedRequest verify(RequestHead request) {
        return verify(request, acceptance);
    }

    /**
     * Verifies the head of one request of a client that was recognised before, by its certificate or by the path that it was given.
     * No key of another client counts, whatever it publishes.
     *
     * @param clientId as in {@code trust}
     * @param request as received, its target URI as {@link RequestHead} says
     * @return what was proven
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when anything is not proven; answer 401
     */
    public VerifiedRequest verify(String clientId, RequestHead request) {
        return verify(request, acceptance.with(acceptance.keys().of(clientId)));
    }

    private VerifiedRequest verify(RequestHead request, Acceptance trusting) {
        ProvenSignature proof = Verification.verify(Messages.of(request), new RequestRules(trusting));
        VerifiedRequest verified = new VerifiedRequest(proof.signer().owner(), proof);
        // Last, so that a request that is refused for any other reason does not use up its nonce.
        nonces.pass(proof);
        return verified;
    }

    /**
     * Asks a client whose request was refused to sign it again, as this side needs it.
     *
     * @param request as received
     * @return a field {@code Accept-Signature} to send with status 401; it names the components that the profile asks for
     *     in this request, and a fresh nonce
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when the head is not one of HTTP; answer 400
     */
    public Field demand(RequestHead request) {
        AcceptSignature demand = AcceptSignature.asking(
                RequestCoverage.of(Messages.of(request)),
                List.of("created", "expires"),
                RandomIds.fresh(random),
                RequestRules.TAG);
        return new Field("Accept-Signature", demand.serialized());
    }

    /** Collects whom to trust. Not thread-safe. */
    public static final class Builder {

        private final ReplayStore nonces;
        private Acceptance acceptance = Acceptance.usual();

        private Builder(ReplayStore nonces) {
            this.nonces = nonces;
        }

        /**
         * Trusts a key of a client. A client may have several, for rotation; a key has one client.
         *
         * @param clientId what {@link VerifiedRequest#clientId()} will say
         * @param key its public key
         * @return this builder
         * @throws io.ccaas.sdk.credentials.CredentialException when the key is a public test key or bound already
         */
        public Builder trust(String clientId, VerificationKey key) {
            return trust(clientId, key, KeyTerm.OPEN);
        }

        /**
         * Trusts a key of a client for a term.
         *
         * @param clientId what {@link VerifiedRequest#clientId()} will say
         * @param key its public key
         * @param term how long it counts
         * @return this builder
         * @throws io.ccaas.sdk.credentials.CredentialException when the key is a public test key or bound already
         */
        public Builder trust(String clientId, VerificationKey key, KeyTerm term) {
            TestKeys.refuse(key.publicKey());
            acceptance = acceptance.with(acceptance.keys().and(clientId, key, term));
            return this;
        }

        /**
         * Trusts the keys of a client as they are when a request comes. Keys that are pinned go before those of any ring. When
         * several clients have rings, say which one sent a request: {@link RequestVerifier#verify(String, RequestHead)}.
         *
         * @param clientId what {@link VerifiedRequest#clientId()} will say
         * @param keys for example those of its key directory
         * @return this builder
         * @throws IllegalArgumentException when the client has a ring already
         */
        public Builder trust(String clientId, KeyRing keys) {
            acceptance = acceptance.with(acceptance.keys().and(clientId, keys));
            return this;
        }

        /**
         * Takes trust away again, from the next request on. Unset: nothing is revoked.
         *
         * @param list asked for every request
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
        public RequestVerifier build() {
            return new RequestVerifier(acceptance.withSomeKey(), nonces);
        }
    }
}
