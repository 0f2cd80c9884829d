package io.ccaas.sdk.credentials.formats;

import io.ccaas.sdk.credentials.CredentialException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** {@code ENCRYPTED PRIVATE KEY}: PKCS#8 under PBES2 (RFC 8018) with PBKDF2 and AES; nothing older. */
final class EncryptedKey {

    private EncryptedKey() {}

    static PrivateKey open(String role, byte[] der, char[] password) {
        requireAscii(role, password);
        try {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(der);
            byte[] plain = decrypted(role, info, password);
            try {
                return Pkcs8.key(role, plain);
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        } catch (NoSuchAlgorithmException | IOException foreign) {
            // The JDK does not tell a scheme that it lacks from a structure that it cannot read.
            throw outdated(role);
        }
    }

    private static byte[] decrypted(String role, EncryptedPrivateKeyInfo info, char[] password)
            throws NoSuchAlgorithmException {
        // For PBES2 the JDK names the scheme that it read only in the parameters' text.
        String scheme =
                info.getAlgParameters() == null ? "" : info.getAlgParameters().toString();
        if (!scheme.matches("PBEWithHmacSHA(256|384|512)AndAES_(128|256)")) {
            throw outdated(role);
        }
        PBEKeySpec spec = new PBEKeySpec(password);
        try {
            SecretKey key = SecretKeyFactory.getInstance(scheme).generateSecret(spec);
            Cipher cipher = Cipher.getInstance(scheme);
            cipher.init(Cipher.DECRYPT_MODE, key, info.getAlgParameters());
            PKCS8EncodedKeySpec opened = info.getKeySpec(cipher);
            return opened.getEncoded();
        } catch (InvalidKeySpecException | InvalidKeyException foreign) {
            throw KeyRefusals.passwordWrong(role);
        } catch (GeneralSecurityException foreign) {
            throw KeyRefusals.keyUnreadable(role, foreign);
        } finally {
            spec.clearPassword();
        }
    }

    /** The JDK's password-based ciphers take printable ASCII alone. */
    private static void requireAscii(String role, char[] password) {
        for (char c : password) {
            if (c < 0x20 || c > 0x7e) {
                throw KeyRefusals.refusal(
                        "PASSWORD_NOT_ASCII",
                        "a password of printable ASCII characters for " + role,
                        "another character in it",
                        "Encrypt the key anew under another password.");
            }
        }
    }

    private static CredentialException outdated(String role) {
        return KeyRefusals.refusal(
                "KEY_ENCRYPTION_OUTDATED",
                "PBES2 with PBKDF2, HMAC-SHA-2 and AES as encryption of " + role,
                "another encryption, or damaged content",
                "Encrypt it anew: openssl pkcs8 -topk8 -v2 aes-256-cbc -v2prf hmacWithSHA256");
    }
}
