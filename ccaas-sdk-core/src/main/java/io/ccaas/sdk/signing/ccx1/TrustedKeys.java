package io.ccaas.sdk.signing.ccx1;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.errors.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whom a verifier trusts: keys, each bound to one owner. Immutable. */
public final class TrustedKeys {

    private record Bound(String owner, VerificationKey key) {}

    private final Map<String, Bound> byId;

    private TrustedKeys(Map<String, Bound> byId) {
        this.byId = byId;
    }

    /**
     * Trusts nobody.
     *
     * @return empty
     */
    public static TrustedKeys none() {
        return new TrustedKeys(Map.of());
    }

    /**
     * Trusts one more key.
     *
     * @param owner to whom it is bound
     * @param key its public half
     * @return a larger set
     * @throws CredentialException when the key is bound already: one key proves one owner
     */
    public TrustedKeys and(String owner, VerificationKey key) {
        if (byId.containsKey(key.keyId())) {
            throw new CredentialException(Problem.of(
                    "KEY_BOUND_TWICE",
                    "each key to be bound once",
                    "key " + key.keyId() + " is bound already",
                    "Give every client a key of its own, and name it once."));
        }
        Map<String, Bound> more = new HashMap<>(byId);
        more.put(key.keyId(), new Bound(owner, key));
        return new TrustedKeys(Map.copyOf(more));
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    Optional<VerificationKey> key(String keyId) {
        return Optional.ofNullable(byId.get(keyId)).map(Bound::key);
    }

    /**
     * Whose key it is.
     *
     * @param key a trusted one
     * @return its owner
     */
    public String owner(VerificationKey key) {
        return Optional.ofNullable(byId.get(key.keyId()))
                .map(Bound::owner)
                .orElseThrow(() -> new IllegalArgumentException("the key is not trusted here"));
    }
}
