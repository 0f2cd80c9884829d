package io.ccaas.sdk.credentials;

import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * What this side proves itself with in TLS: a private key and the certificate chain of its leaf.
 *
 * <p>Guarantees: key and leaf belong together and the leaf was valid when loaded; there is no accessor for the private
 * key besides the key manager that TLS needs. Does not guarantee: that the partner trusts the chain.
 */
public final class TlsIdentity {

    private final List<X509Certificate> chain;
    private final PrivateKey privateKey;

    private TlsIdentity(List<X509Certificate> chain, PrivateKey privateKey) {
        this.chain = List.copyOf(chain);
        this.privateKey = privateKey;
    }

    /**
     * Puts a key and its chain together.
     *
     * @param chain the leaf first, then each issuer; the anchor may be left out
     * @param privateKey the leaf's private key
     * @return the identity
     * @throws CredentialException when they do not belong together, or the leaf is expired or not yet valid
     */
    public static TlsIdentity of(List<X509Certificate> chain, PrivateKey privateKey) {
        IdentityChecks.require(chain, privateKey);
        return new TlsIdentity(chain, privateKey);
    }

    /**
     * The certificates, which are public.
     *
     * @return the leaf first
     */
    public List<X509Certificate> chain() {
        return chain;
    }

    /**
     * What a TLS engine needs, on either side of a connection.
     *
     * @return a key manager with this identity alone
     */
    public X509ExtendedKeyManager keyManager() {
        return RotatingIdentity.beginningWith(this).keyManager();
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    /**
     * Who this identity names.
     *
     * @return the leaf's subject
     */
    public Principal subject() {
        return chain.get(0).getSubjectX500Principal();
    }

    @Override
    public String toString() {
        return "TlsIdentity[" + subject() + ", until "
                + chain.get(0).getNotAfter().toInstant() + "]";
    }
}
