package io.ccaas.sdk.signing;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.time.Time;
import java.time.Duration;
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
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public final class RequestVerifier {

    private RequestVerifier() {}

    /**
     * Begins with no trusted key.
     *
     * @param nonces where nonces are remembered; shared by all servers that take the same clients
     * @return a builder
     */
    public static Builder builder(ReplayStore nonces) {
        throw new SdkBugException("not built yet");
    }

    /**
     * Verifies the head of one request.
     *
     * @param request as received, its target URI as {@link RequestHead} says
     * @return what was proven
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when anything is not proven; answer 401
     */
    public VerifiedRequest verify(RequestHead request) {
        throw new SdkBugException("not built yet");
    }

    /** Collects whom to trust. Not thread-safe. */
    public static final class Builder {

        private Builder() {}

        /**
         * Trusts a key of a client. A client may have several, for rotation; a key has one client.
         *
         * @param clientId what {@link VerifiedRequest#clientId()} will say
         * @param key its public key
         * @return this builder
         * @throws io.ccaas.sdk.credentials.CredentialException when the key is a public test key or bound already
         */
        public Builder trust(String clientId, VerificationKey key) {
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
        public RequestVerifier build() {
            throw new SdkBugException("not built yet");
        }
    }
}
