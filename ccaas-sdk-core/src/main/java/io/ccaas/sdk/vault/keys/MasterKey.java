package io.ccaas.sdk.vault.keys;

import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.vault.cipher.Cipher256;
import io.ccaas.sdk.vault.cipher.Parts;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The key under which a key store keeps the vault's keys. It comes from elsewhere: a credential provider, an environment
 * variable, a file that is not in the key store's backups. Shows nothing of itself.
 */
public final class MasterKey implements AutoCloseable {

    /** Bytes by which a slot says which master key it needs. */
    static final int TAG = 8;

    private static final int DIGITS = 64;

    private final Secret key;
    private final byte[] tag;

    private MasterKey(Secret key) {
        this.key = key;
        this.tag = Arrays.copyOf(Cipher256.keyedDigest(key, Parts.of("ccaas-vault-master-1")), TAG);
    }

    /**
     * Reads a master key, for example from {@code CredentialLoader.secret("vault.masterKey", reference)}.
     *
     * @param hexadecimal 64 hexadecimal digits, 256 bits, as {@code openssl rand -hex 32} prints them; stays the caller's
     * @return the key
     * @throws io.ccaas.sdk.vault.failure.VaultConfigurationException {@code VAULT_MASTER_KEY_FORM}
     */
    public static MasterKey of(Secret hexadecimal) {
        return hexadecimal.use(SecretAccess.reading(), digits -> {
            if (digits.length != DIGITS) {
                throw KeyFaults.masterForm();
            }
            byte[] bits = bits(digits);
            try {
                return new MasterKey(Secret.copyOf(bits));
            } finally {
                Arrays.fill(bits, (byte) 0);
            }
        });
    }

    private static byte[] bits(byte[] digits) {
        byte[] bits = new byte[digits.length / 2];
        for (int i = 0; i < digits.length; i++) {
            if (!HexFormat.isHexDigit(digits[i])) {
                Arrays.fill(bits, (byte) 0);
                throw KeyFaults.masterForm();
            }
            bits[i / 2] = (byte) ((bits[i / 2] << 4) | HexFormat.fromHexDigit(digits[i]));
        }
        return bits;
    }

    byte[] tag() {
        return tag.clone();
    }

    byte[] wrap(KeyName name, Secret inner) {
        return inner.use(SecretAccess.reading(), bits -> Cipher256.seal(key, bound(name), bits));
    }

    Secret unwrap(KeyName name, byte[] wrapped) {
        byte[] bits = Cipher256.open(key, bound(name), wrapped).orElseThrow(KeyFaults::damaged);
        try {
            return Secret.copyOf(bits);
        } finally {
            Arrays.fill(bits, (byte) 0);
        }
    }

    private static byte[] bound(KeyName name) {
        return Parts.of("ccaas-vault-key-1", name.kind().name(), name.text());
    }

    /** Wipes the key; a key store that was opened with it can then neither read nor make keys. */
    @Override
    public void close() {
        key.destroy();
    }

    @Override
    public String toString() {
        return "MasterKey[redacted]";
    }
}
