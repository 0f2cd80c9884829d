package io.ccaas.sdk.testing;

import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.testing.TestExtension.KeyUsage;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A certificate authority for tests, with keys in memory and no file unless asked.
 *
 * <pre>{@code
 * TestAuthority root = TestAuthority.create("test root");
 * TlsIdentity server = root.server("localhost");
 * IssuedCertificate odd = root.leaf("old").dns("localhost").key(TestKeyKind.rsa(1024)).issue();
 * }</pre>
 *
 * <p>Guarantees: well-formed DER, fresh keys, the extensions that RFC 5280 asks for unless the order says otherwise.
 * Does not guarantee: that what was ordered is acceptable to anybody.
 */
public final class TestAuthority {

    private final IssuedCertificate own;
    private final boolean root;

    TestAuthority(IssuedCertificate own, boolean root) {
        this.own = own;
        this.root = root;
    }

    /**
     * A self-signed root with a P-256 key.
     *
     * @param commonName its name
     * @return the authority
     */
    public static TestAuthority create(String commonName) {
        return root(commonName).issueAuthority();
    }

    /**
     * A self-signed root to be described further; end with {@link CertificateOrder#issueAuthority()}.
     *
     * @param commonName its name
     * @return an order with an authority's extensions
     */
    public static CertificateOrder root(String commonName) {
        return authorityOrder(new CertificateOrder(null, commonName));
    }

    /**
     * An authority below this one; end with {@link CertificateOrder#issueAuthority()}.
     *
     * @param commonName its name
     * @return an order with an authority's extensions
     */
    public CertificateOrder intermediate(String commonName) {
        return authorityOrder(new CertificateOrder(this, commonName));
    }

    private static CertificateOrder authorityOrder(CertificateOrder order) {
        Instant now = Instant.now();
        return order.valid(now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(3650)))
                .with(TestExtension.basicConstraints(true, -1))
                .with(TestExtension.keyUsage(KeyUsage.KEY_CERT_SIGN, KeyUsage.CRL_SIGN));
    }

    /**
     * An end entity: by default no authority, signs only, for servers and clients.
     *
     * @param commonName its name; empty for an empty subject
     * @return an order
     */
    public CertificateOrder leaf(String commonName) {
        return new CertificateOrder(this, commonName)
                .with(TestExtension.basicConstraints(false, -1))
                .with(TestExtension.keyUsage(KeyUsage.DIGITAL_SIGNATURE))
                .with(TestExtension.extendedKeyUsage(TestExtension.SERVER_AUTH, TestExtension.CLIENT_AUTH));
    }

    /**
     * A usual server: P-256, serverAuth alone, and the loopback addresses besides its name.
     *
     * @param dnsName the name that clients dial
     * @return its identity
     */
    public TlsIdentity server(String dnsName) {
        return leaf(dnsName)
                .dns(dnsName)
                .ip("127.0.0.1", "::1")
                .with(TestExtension.extendedKeyUsage(TestExtension.SERVER_AUTH))
                .issue()
                .identity();
    }

    /**
     * A usual client: P-256, clientAuth alone, no alternative name.
     *
     * @param commonName who it is
     * @return its identity
     */
    public TlsIdentity client(String commonName) {
        return leaf(commonName)
                .with(TestExtension.extendedKeyUsage(TestExtension.CLIENT_AUTH))
                .issue()
                .identity();
    }

    /**
     * What this authority says of a certificate (OCSP); for authorities with a P-256 key.
     *
     * @param certificate any, also one that it did not issue
     * @return an order
     */
    public StatusOrder status(X509Certificate certificate) {
        return new StatusOrder(this, certificate);
    }

    /**
     * The list of what this authority has revoked (CRL).
     *
     * @return an order
     */
    public ListOrder list() {
        return new ListOrder(this);
    }

    /**
     * This authority's own certificate.
     *
     * @return the anchor to trust, when this is the root
     */
    public X509Certificate certificate() {
        return own.certificate();
    }

    /**
     * Writes this authority's certificate as PEM.
     *
     * @param file a file that does not exist
     * @return the same path
     * @throws IOException when it cannot be written
     */
    public Path writeCertificate(Path file) throws IOException {
        return PemFiles.writeCertificates(file, List.of(certificate()));
    }

    KeyPair keyPair() {
        return own.keyPair();
    }

    /** What its leafs present above themselves: nothing for a root. */
    List<X509Certificate> intermediates() {
        return root ? List.of() : own.chain();
    }
}
