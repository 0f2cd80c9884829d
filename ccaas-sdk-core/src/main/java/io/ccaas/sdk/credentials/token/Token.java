package io.ccaas.sdk.credentials.token;

import io.ccaas.sdk.architecture.SuppressForbidden;
import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.jose.JoseAlgorithm;
import io.ccaas.sdk.credentials.jose.JoseKey;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkBugException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A device behind Java's provider SunPKCS11.
 *
 * <p>Guarantees: the private key stays in the device; what is handed out can only ask it to sign. Does not guarantee: that
 * a wrong PIN is noticed while the process is still logged in to the same slot; that an Ed25519 key works, which the
 * provider does not offer. The token needs the certificate beside the key, under the same id, or Java does not see the key.
 */
public final class Token {

    private final String role;
    private final Provider provider;

    private Token(String role, Provider provider) {
        this.role = role;
        this.provider = provider;
    }

    /**
     * Loads the module into the process, once for each module and slot.
     *
     * @param role what the key is for
     * @param reference module and slot
     * @return the device
     * @throws CredentialException {@code TOKEN_UNAVAILABLE} when the module cannot be loaded or the slot has no token
     */
    public static Token of(String role, TokenReference reference) {
        String name = name(reference);
        Provider known = Security.getProvider("SunPKCS11-" + name);
        return new Token(role, known == null ? added(role, configured(role, name, reference)) : known);
    }

    /** From the reference, so that every instance in the process finds the one provider that there can be for it. */
    private static String name(TokenReference reference) {
        try {
            byte[] place = (reference.slot() + " " + reference.module()).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(place);
            return "ccaas" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }

    private static Provider configured(String role, String name, TokenReference reference) {
        Provider unconfigured = Security.getProvider("SunPKCS11");
        if (unconfigured == null) {
            throw unavailable(role, "this Java has no provider SunPKCS11", null);
        }
        String slot = reference.slot() < 0 ? "slotListIndex = 0" : "slot = " + reference.slot();
        try {
            return unconfigured.configure(
                    "--name = " + name + "\nlibrary = " + reference.module() + "\n" + slot + "\n");
        } catch (InvalidParameterException | ProviderException | UnsupportedOperationException foreign) {
            throw unavailable(role, "the module could not be loaded or has no such slot", foreign);
        }
    }

    @SuppressForbidden(
            reason = "Java's TLS finds a device's signatures among the installed providers alone; being the"
                    + " last of them, it is asked for what no other can do")
    private static Provider added(String role, Provider own) {
        Security.addProvider(own);
        Provider installed = Security.getProvider(own.getName());
        if (installed == null) {
            throw unavailable(role, "its provider was not accepted", null);
        }
        return installed;
    }

    /**
     * Finds a private key.
     *
     * @param label of the key and its certificate
     * @param pin the user's PIN
     * @return a key without an encoding
     * @throws CredentialException {@code PASSWORD_WRONG}, {@code TOKEN_UNAVAILABLE} or {@code TOKEN_KEY_MISSING}
     */
    public PrivateKey key(String label, char[] pin) {
        return entry(label, pin).getPrivateKey();
    }

    /**
     * Finds a private key that signs messages. Its public half is that of the certificate beside it.
     *
     * @param label of the key and its certificate
     * @param pin the user's PIN
     * @return a key whose private half stays in the device
     * @throws CredentialException as {@link #key}, and what {@link SigningKey#of} refuses
     */
    public SigningKey signingKey(String label, char[] pin) {
        KeyStore.PrivateKeyEntry entry = entry(label, pin);
        return SigningKey.of(entry.getPrivateKey(), entry.getCertificate().getPublicKey());
    }

    /**
     * Finds a private key that signs tokens. An RSA key needs a device that offers RSASSA-PSS (CKM_RSA_PKCS_PSS) for PS256.
     *
     * @param label of the key and its certificate
     * @param pin the user's PIN
     * @param rsa with which algorithm an RSA key signs; other kinds have one alone
     * @return a key whose private half stays in the device
     * @throws CredentialException as {@link #key}, and what {@link JoseKey} refuses
     */
    public JoseKey joseKey(String label, char[] pin, JoseAlgorithm rsa) {
        KeyStore.PrivateKeyEntry entry = entry(label, pin);
        return entry.getCertificate().getPublicKey() instanceof RSAPublicKey large
                ? JoseKey.rsa(entry.getPrivateKey(), large, rsa)
                : JoseKey.of(SigningKey.of(
                        entry.getPrivateKey(), entry.getCertificate().getPublicKey()));
    }

    private KeyStore.PrivateKeyEntry entry(String label, char[] pin) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            Certificate[] chain = store.getCertificateChain(label);
            if (chain != null && store.getKey(label, null) instanceof PrivateKey key) {
                return new KeyStore.PrivateKeyEntry(key, chain);
            }
        } catch (IOException foreign) {
            throw foreign.getCause() instanceof UnrecoverableKeyException
                    ? wrongPin()
                    : unavailable(role, "the token does not answer", foreign);
        } catch (GeneralSecurityException | ProviderException foreign) {
            throw unavailable(role, "the token does not answer", foreign);
        }
        throw refusal(
                "TOKEN_KEY_MISSING",
                "a private key and its certificate under one label and id on the token as " + role,
                "there is none under this label",
                "List the token's objects with: pkcs11-tool --list-objects; write the certificate beside the key.");
    }

    private CredentialException wrongPin() {
        return refusal(
                "PASSWORD_WRONG",
                "the password that opens " + role,
                "the token refused the PIN",
                "Correct the PIN behind its reference before the token locks itself.");
    }

    private static CredentialException unavailable(String role, String found, @Nullable Exception foreign) {
        Problem problem = Problem.of(
                "TOKEN_UNAVAILABLE",
                "a token behind its PKCS#11 module as " + role,
                found,
                "Check module-path and slot-id with: pkcs11-tool --module PATH --list-slots");
        return new CredentialException(foreign == null ? problem : problem.causedBy(foreign));
    }

    private static CredentialException refusal(String code, String expected, String found, String remedy) {
        return new CredentialException(Problem.of(code, expected, found, remedy));
    }

    @Override
    public String toString() {
        return "Token";
    }
}
