package io.ccaas.sdk.signing.ccx1;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.signing.keys.KeyRing;
import io.ccaas.sdk.signing.keys.KeyTerm;
import io.ccaas.sdk.signing.keys.RevokedKeys;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.rfc9421.TrustedKey;
import io.ccaas.sdk.signing.testkeys.TestKeys;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whom a verifier trusts: keys, each bound to one owner, pinned for a term or found in the owner's key ring. Immutable but for
 * what rings and revocations say when they are asked.
 */
public final class TrustedKeys {

    /** A JWK SHA-256 thumbprint: nothing else is shown to a ring, which may look it up in a directory or a database. */
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Map<String, PinnedKey> pinned;
    private final Map<String, KeyRing> rings;
    private final RevokedKeys revoked;

    private record PinnedKey(TrustedKey trusted, KeyTerm term) {}

    private TrustedKeys(Map<String, PinnedKey> pinned, Map<String, KeyRing> rings, RevokedKeys revoked) {
        this.pinned = pinned;
        this.rings = rings;
        this.revoked = revoked;
    }

    /**
     * Trusts nobody.
     *
     * @return empty
     */
    public static TrustedKeys none() {
        return new TrustedKeys(Map.of(), Map.of(), RevokedKeys.none());
    }

    /**
     * Trusts one more key.
     *
     * @param owner to whom it is bound
     * @param key its public half
     * @param term how long it counts
     * @return a larger set
     * @throws CredentialException when the key is bound already: one key proves one owner
     */
    public TrustedKeys and(String owner, VerificationKey key, KeyTerm term) {
        if (pinned.containsKey(key.keyId())) {
            throw new CredentialException(Problem.of(
                    "KEY_BOUND_TWICE",
                    "each key to be bound once",
                    "key " + key.keyId() + " is bound already",
                    "Give every client a key of its own, and name it once."));
        }
        Map<String, PinnedKey> more = new HashMap<>(pinned);
        more.put(key.keyId(), new PinnedKey(new TrustedKey(owner, key), term));
        return new TrustedKeys(Map.copyOf(more), rings, revoked);
    }

    /**
     * Trusts the keys of a ring.
     *
     * @param owner to whom all of them are bound
     * @param ring asked when a key is not pinned, and nobody else has a ring or the owner is known already
     * @return a larger set
     * @throws IllegalArgumentException when the owner has a ring already
     */
    public TrustedKeys and(String owner, KeyRing ring) {
        Map<String, KeyRing> more = new HashMap<>(rings);
        if (more.put(owner, ring) != null) {
            throw new IllegalArgumentException("one owner has one key ring");
        }
        return new TrustedKeys(pinned, Map.copyOf(more), revoked);
    }

    /**
     * Trusts less.
     *
     * @param list asked for every signature
     * @return without what the list names when it is asked
     */
    public TrustedKeys without(RevokedKeys list) {
        return new TrustedKeys(pinned, rings, list);
    }

    /**
     * Trusts one owner alone: who was recognised otherwise is proven by its own keys or not at all.
     *
     * @param owner as the keys were bound; one that has none is trusted with nothing
     * @return without the keys of all others
     */
    public TrustedKeys of(String owner) {
        Map<String, PinnedKey> own = new HashMap<>(pinned);
        own.values().removeIf(pin -> !pin.trusted().owner().equals(owner));
        KeyRing ring = rings.get(owner);
        return new TrustedKeys(Map.copyOf(own), ring == null ? Map.of() : Map.of(owner, ring), revoked);
    }

    boolean isEmpty() {
        return pinned.isEmpty() && rings.isEmpty();
    }

    /**
     * Finds a key that counts.
     *
     * @param keyId as received
     * @param now the moment
     * @return the key and its owner, empty when it is not trusted
     * @throws SignatureRefusedException when it was trusted and has ended or is revoked, or nobody can tell
     */
    public Optional<TrustedKey> find(String keyId, Instant now) {
        PinnedKey pin = pinned.get(keyId);
        Optional<TrustedKey> found = pin == null ? inRings(keyId) : Optional.of(pin.trusted());
        if (found.isPresent() && revokedNow().contains(found.get().key().keyId())) {
            throw refusal("KEY_REVOKED", "that is not revoked", "it is", "Have the sender sign with its new key.");
        }
        if (pin != null && !counts(pin, now)) {
            throw refusal(
                    "KEY_ENDED",
                    "whose term has not ended",
                    "it has",
                    "Pin the sender's new key, or agree on a later end.");
        }
        return found;
    }

    private boolean counts(PinnedKey pin, Instant now) {
        return pin.term().covers(now)
                || (pin.term().coversBesideSuccessor(now)
                        && pinned.values().stream()
                                .anyMatch(other -> other.trusted()
                                                .owner()
                                                .equals(pin.trusted().owner())
                                        && other.term().covers(now)));
    }

    private Set<String> revokedNow() {
        try {
            return revoked.thumbprints();
        } catch (RuntimeException unknown) {
            // A list that cannot be read must not open the door.
            throw unavailable("the list of revoked keys", unknown);
        }
    }

    /**
     * In several rings nothing is looked for: whoever publishes the key of another would be taken for the other, or could stop the
     * other's requests, and every stranger would have all of them asked.
     */
    private Optional<TrustedKey> inRings(String keyId) {
        if (!KEY_ID.matcher(keyId).matches()) {
            return Optional.empty();
        }
        if (rings.size() > 1) {
            throw refusal(
                    "CLIENT_NOT_IDENTIFIED",
                    "that is pinned, or in the ring of a client that is known before it is verified",
                    "it is not pinned, and several clients have rings",
                    "Recognise the client by its certificate or path, and verify with its id.");
        }
        return rings.entrySet().stream()
                .findFirst()
                .flatMap(only -> asked(only.getValue(), keyId).map(key -> new TrustedKey(only.getKey(), key)));
    }

    private static Optional<VerificationKey> asked(KeyRing ring, String keyId) {
        try {
            Optional<VerificationKey> found =
                    ring.find(keyId).filter(key -> key.keyId().equals(keyId));
            found.ifPresent(key -> TestKeys.refuse(key.publicKey()));
            return found;
        } catch (SignatureRefusedException clear) {
            throw clear;
        } catch (RuntimeException unknown) {
            throw unavailable("the owner's keys", unknown);
        }
    }

    private static SignatureRefusedException unavailable(String what, RuntimeException unknown) {
        return new SignatureRefusedException(Problem.of(
                        "KEY_STATUS_UNAVAILABLE",
                        "to hear from " + what,
                        "it failed",
                        "Restore them; until then the signature is refused.")
                .causedBy(unknown));
    }

    private static SignatureRefusedException refusal(String code, String expected, String found, String remedy) {
        return SignatureRefusedException.because(code, "a signature by a key " + expected, found, remedy);
    }
}
