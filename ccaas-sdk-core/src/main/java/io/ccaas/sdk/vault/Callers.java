package io.ccaas.sdk.vault;

import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.vault.cipher.Cipher256;
import io.ccaas.sdk.vault.cipher.Parts;
import io.ccaas.sdk.vault.failure.VaultRefusedException;
import io.ccaas.sdk.vault.keys.KeyName;
import io.ccaas.sdk.vault.keys.VaultKeys;
import java.util.Base64;
import java.util.Optional;

/**
 * From a number to the token by which its rows are found. The lookup key names the caller's own key, and the token is a keyed digest with
 * that: so the database alone tells nobody, not even the holder of the lookup key, whose rows these were once the caller's key is erased.
 */
final class Callers {

    private final VaultKeys keys;
    private final RowCipher cipher;

    private Callers(VaultKeys keys) {
        this.keys = keys;
        this.cipher = new RowCipher(keys);
    }

    /** Makes the lookup key for a vault that begins; one that has rows had one. */
    static Callers of(VaultKeys keys, RowTable table) {
        Optional<Secret> known = keys.find(KeyName.lookup());
        if (known.isEmpty()) {
            if (!table.isEmpty()) {
                throw Refusals.keysOfAnother();
            }
            keys.create(KeyName.lookup()).destroy();
            keys.confirm(KeyName.lookup());
        }
        known.ifPresent(Secret::destroy);
        return new Callers(keys);
    }

    KeyName name(PhoneNumber caller) {
        try (Secret lookup = keys.find(KeyName.lookup()).orElseThrow(Refusals::keyMissing)) {
            return KeyName.caller(Cipher256.keyedDigest(lookup, Parts.of("ccaas-vault-lookup-1", caller.e164())));
        }
    }

    /** Whose row it is, proven by opening it. */
    KeyName of(Row row) {
        return name(cipher.open(row).call().customer());
    }

    /** Whether it opens, and stands under the token that its caller has now. */
    boolean hasInPlace(Row row) {
        try {
            return token(of(row)).filter(row.caller()::equals).isPresent();
        } catch (VaultRefusedException unproven) {
            return false;
        }
    }

    Optional<String> token(KeyName caller) {
        Optional<Secret> key = keys.find(caller);
        Optional<String> token = key.map(Callers::token);
        key.ifPresent(Secret::destroy);
        return token;
    }

    /** Makes the caller's key, doubtful, when there is none. */
    String ensureToken(KeyName caller) {
        Optional<String> known = token(caller);
        if (known.isPresent()) {
            return known.get();
        }
        try (Secret key = keys.create(caller)) {
            return token(key);
        }
    }

    private static String token(Secret key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Cipher256.keyedDigest(key, Parts.of("ccaas-vault-caller-1")));
    }
}
