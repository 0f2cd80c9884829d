package io.ccaas.sdk.credentials.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The one key of a PKCS#12 file (RFC 7292) and its chain.
 *
 * @param key the private key
 * @param chain its certificates, the leaf first
 */
public record Pkcs12(PrivateKey key, List<X509Certificate> chain) {

    /**
     * Opens a file.
     *
     * @param role what it is for
     * @param content the whole file, not changed
     * @param password that opens it, not changed
     * @return its one key
     * @throws io.ccaas.sdk.credentials.CredentialException {@code PASSWORD_WRONG}, {@code PKCS12_UNREADABLE} or {@code KEY_COUNT}
     */
    public static Pkcs12 open(String role, byte[] content, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(content), password);
            return only(role, store, password);
        } catch (UnrecoverableKeyException foreign) {
            throw KeyRefusals.passwordWrong(role);
        } catch (IOException foreign) {
            // The JDK marks a wrong password by this cause; anything else is a damaged or foreign file.
            if (foreign.getCause() instanceof UnrecoverableKeyException) {
                throw KeyRefusals.passwordWrong(role);
            }
            throw unreadable(role);
        } catch (GeneralSecurityException foreign) {
            throw unreadable(role);
        }
    }

    private static Pkcs12 only(String role, KeyStore store, char[] password) throws GeneralSecurityException {
        List<String> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (keys.size() != 1 || !(store.getKey(keys.get(0), password) instanceof PrivateKey key)) {
            throw KeyRefusals.refusal(
                    "KEY_COUNT",
                    "exactly one private key as " + role,
                    "there are " + keys.size(),
                    "Export one key with its chain: openssl pkcs12 -export");
        }
        List<X509Certificate> chain = new ArrayList<>();
        Certificate[] stored = store.getCertificateChain(keys.get(0));
        for (Certificate certificate : stored == null ? new Certificate[0] : stored) {
            chain.add((X509Certificate) certificate);
        }
        return new Pkcs12(key, List.copyOf(chain));
    }

    private static RuntimeException unreadable(String role) {
        return KeyRefusals.refusal(
                "PKCS12_UNREADABLE",
                "a PKCS#12 file as " + role,
                "it is damaged or another kind of file",
                "Write it anew: openssl pkcs12 -export -in chain.pem -inkey key.pem");
    }

    @Override
    public String toString() {
        return "Pkcs12[" + chain.size() + " certificates]";
    }
}
