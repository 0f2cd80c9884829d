package io.ccaas.sdk.testing;

import io.ccaas.sdk.credentials.TlsIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** A test certificate with its key and the intermediates above it. */
public final class IssuedCertificate {

    private final List<X509Certificate> chain;
    private final KeyPair keyPair;

    IssuedCertificate(List<X509Certificate> chain, KeyPair keyPair) {
        this.chain = List.copyOf(chain);
        this.keyPair = keyPair;
    }

    /**
     * The certificate itself.
     *
     * @return the first of the chain
     */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /**
     * What a server or client presents.
     *
     * @return the certificate, then its intermediates; without the root
     */
    public List<X509Certificate> chain() {
        return chain;
    }

    /**
     * The private half.
     *
     * @return the key, worth nothing outside tests
     */
    public PrivateKey privateKey() {
        return keyPair.getPrivate();
    }

    /**
     * Both halves, to order another certificate for the same key.
     *
     * @return the pair
     */
    public KeyPair keyPair() {
        return keyPair;
    }

    /**
     * The same key and certificate under another chain: shuffled, cut, or with strangers in it.
     *
     * @param other what to present instead
     * @return a new value
     */
    public IssuedCertificate presenting(List<X509Certificate> other) {
        return new IssuedCertificate(other, keyPair);
    }

    /**
     * As the library takes it.
     *
     * @return the identity
     * @throws io.ccaas.sdk.credentials.CredentialException when the certificate is not one that the library accepts
     */
    public TlsIdentity identity() {
        return TlsIdentity.of(chain, keyPair.getPrivate());
    }

    /**
     * For servers that must present what {@link #identity()} refuses, an expired certificate for example.
     *
     * @return key managers that present this chain unchecked
     */
    public KeyManager[] uncheckedKeyManagers() {
        try {
            char[] password = "test".toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry("test", keyPair.getPrivate(), password, chain.toArray(X509Certificate[]::new));
            // SunX509 presents what it has; PKIX would look at dates and algorithms first.
            KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
            factory.init(store, password);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a key store in memory failed", e);
        }
    }

    /**
     * Writes the chain as PEM, the certificate first.
     *
     * @param file a file that does not exist
     * @return the same path
     * @throws IOException when it cannot be written
     */
    public Path writeChain(Path file) throws IOException {
        return PemFiles.writeCertificates(file, chain);
    }

    /**
     * Writes the private key as PKCS#8 PEM, readable by its owner alone.
     *
     * @param file a file that does not exist
     * @return the same path
     * @throws IOException when it cannot be written
     */
    public Path writeKey(Path file) throws IOException {
        return PemFiles.writePrivateKey(file, keyPair.getPrivate());
    }
}
