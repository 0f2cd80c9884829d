package io.ccaas.sdk.testing;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a test certificate shall say; made by {@link TestAuthority}. Nothing is checked: an order may be for a
 * certificate that every sane verifier refuses. Not thread-safe.
 */
public final class CertificateOrder {

    final @Nullable TestAuthority issuer;
    final String commonName;
    final List<byte[]> alternativeNames = new ArrayList<>();
    final Map<String, TestExtension> extensions = new LinkedHashMap<>();
    Instant notBefore = Instant.now().minus(Duration.ofDays(1));
    Instant notAfter = Instant.now().plus(Duration.ofDays(30));

    @Nullable
    CertificateSignature signature;

    @Nullable
    BigInteger serial;

    boolean corrupt;
    boolean firstVersion;

    private TestKeyKind keyKind = TestKeyKind.P256;
    private @Nullable KeyPair keyPair;

    CertificateOrder(@Nullable TestAuthority issuer, String commonName) {
        this.issuer = issuer;
        this.commonName = commonName;
    }

    /**
     * The kind of key; P-256 when not said.
     *
     * @param kind any kind
     * @return this order
     */
    public CertificateOrder key(TestKeyKind kind) {
        this.keyKind = kind;
        return this;
    }

    /**
     * A key pair that exists already, for re-issued and cross-signed certificates.
     *
     * @param pair the pair
     * @return this order
     */
    public CertificateOrder key(KeyPair pair) {
        this.keyPair = pair;
        return this;
    }

    /**
     * The serial number; random and positive when not said.
     *
     * @param number any
     * @return this order
     */
    public CertificateOrder serial(BigInteger number) {
        this.serial = number;
        return this;
    }

    /**
     * How the issuer signs; the usual one for the issuer's key when not said.
     *
     * @param how must fit the issuer's key
     * @return this order
     */
    public CertificateOrder signedWith(CertificateSignature how) {
        this.signature = how;
        return this;
    }

    /**
     * Flips a bit of the finished signature.
     *
     * @return this order
     */
    public CertificateOrder withCorruptSignature() {
        this.corrupt = true;
        return this;
    }

    /**
     * Makes a certificate of version 1, which has no extensions.
     *
     * @return this order
     */
    public CertificateOrder ofFirstVersion() {
        this.firstVersion = true;
        return this;
    }

    /**
     * The validity, to the second; from yesterday for 31 days when not said.
     *
     * @param from the first valid second
     * @param until the last valid second
     * @return this order
     */
    public CertificateOrder valid(Instant from, Instant until) {
        this.notBefore = from;
        this.notAfter = until;
        return this;
    }

    /**
     * Adds DNS names to the subject alternative name.
     *
     * @param names written as they shall stand there, wildcards and nonsense included
     * @return this order
     */
    public CertificateOrder dns(String... names) {
        for (String name : names) {
            alternativeNames.add(GeneralNames.dns(name));
        }
        return this;
    }

    /**
     * Adds IP addresses to the subject alternative name.
     *
     * @param literals IPv4 or IPv6 literals
     * @return this order
     */
    public CertificateOrder ip(String... literals) {
        for (String literal : literals) {
            alternativeNames.add(GeneralNames.ip(literal));
        }
        return this;
    }

    /**
     * Adds a name of any form to the subject alternative name.
     *
     * @param tag number of the GeneralName alternative, for example 6 for a URI
     * @param content the bytes under that tag
     * @return this order
     */
    public CertificateOrder alternativeName(int tag, byte[] content) {
        alternativeNames.add(Der.implicit(tag, content));
        return this;
    }

    /**
     * Adds an extension, or replaces the one of the same object identifier that is there by default.
     *
     * @param extension any extension
     * @return this order
     */
    public CertificateOrder with(TestExtension extension) {
        extensions.put(extension.oid(), extension);
        return this;
    }

    /**
     * Leaves an extension out that is there by default.
     *
     * @param oid its object identifier
     * @return this order
     */
    public CertificateOrder without(String oid) {
        extensions.remove(oid);
        return this;
    }

    /**
     * Signs a certificate for an end entity.
     *
     * @return the certificate, its chain and its key
     */
    public IssuedCertificate issue() {
        return CertificateWriter.issue(this, keyPair == null ? keyKind.generate() : keyPair);
    }

    /**
     * Signs a certificate and makes its holder an authority.
     *
     * @return an authority that issues under this certificate
     */
    public TestAuthority issueAuthority() {
        return new TestAuthority(issue(), issuer == null);
    }
}
