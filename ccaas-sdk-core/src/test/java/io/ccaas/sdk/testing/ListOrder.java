package io.ccaas.sdk.testing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a revocation list (RFC 5280 section 5) of a test authority shall say; made by {@link TestAuthority#list}. Empty,
 * from an hour ago for a day, when not said. Nothing is checked. Not thread-safe.
 */
public final class ListOrder {

    private final TestAuthority authority;
    private final List<byte[]> entries = new ArrayList<>();
    private final List<TestExtension> extensions = new ArrayList<>();
    private Instant from = Instant.now().minus(Duration.ofHours(1));
    private @Nullable Instant until = Instant.now().plus(Duration.ofDays(1));
    private @Nullable PrivateKey key;
    private @Nullable CertificateSignature signature;

    ListOrder(TestAuthority authority) {
        this.authority = authority;
        extensions.add(TestExtension.of("2.5.29.20", false, Der.integer(BigInteger.ONE)));
    }

    /**
     * Puts a certificate on it.
     *
     * @param certificate any
     * @return this order
     */
    public ListOrder revoking(X509Certificate certificate) {
        byte[] since = Der.time(Instant.now().minus(Duration.ofHours(2)));
        entries.add(Der.sequence(Der.integer(certificate.getSerialNumber()), since));
        return this;
    }

    /**
     * Puts a certificate on it, with extensions of its entry.
     *
     * @param certificate any
     * @param of the entry
     * @return this order
     */
    public ListOrder revoking(X509Certificate certificate, TestExtension... of) {
        byte[] since = Der.time(Instant.now().minus(Duration.ofHours(2)));
        byte[] more = Der.sequence(List.of(of).stream().map(TestExtension::der).toList());
        entries.add(Der.sequence(Der.integer(certificate.getSerialNumber()), since, more));
        return this;
    }

    /**
     * When it counts.
     *
     * @param first thisUpdate
     * @param last nextUpdate; null for none
     * @return this order
     */
    public ListOrder valid(Instant first, @Nullable Instant last) {
        from = first;
        until = last;
        return this;
    }

    /**
     * Adds an extension to the list itself.
     *
     * @param extension any
     * @return this order
     */
    public ListOrder with(TestExtension extension) {
        extensions.add(extension);
        return this;
    }

    /**
     * Signed with a key that is not the authority's, in the authority's name.
     *
     * @param forger any key
     * @return this order
     */
    public ListOrder forgedWith(PrivateKey forger) {
        key = forger;
        return this;
    }

    /**
     * How it is signed; the usual way for the key when not said.
     *
     * @param how must fit the key
     * @return this order
     */
    public ListOrder signedWith(CertificateSignature how) {
        signature = how;
        return this;
    }

    /**
     * Signs it.
     *
     * @return a CertificateList in DER
     */
    public byte[] bytes() {
        PrivateKey signing = key == null ? authority.keyPair().getPrivate() : key;
        CertificateSignature how = signature == null ? CertificateSignature.usualFor(signing) : signature;
        try {
            byte[] data = toBeSigned(how);
            return Der.sequence(data, how.identifier(), Der.bits(how.sign(signing, data)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the ordered list could not be made", e);
        }
    }

    private byte[] toBeSigned(CertificateSignature how) throws GeneralSecurityException {
        List<byte[]> parts = new ArrayList<>();
        parts.add(Der.integer(BigInteger.ONE));
        parts.add(how.identifier());
        parts.add(authority.certificate().getSubjectX500Principal().getEncoded());
        parts.add(Der.time(from));
        if (until != null) {
            parts.add(Der.time(until));
        }
        if (!entries.isEmpty()) {
            parts.add(Der.sequence(entries));
        }
        parts.add(Der.explicit(
                0, Der.sequence(extensions.stream().map(TestExtension::der).toList())));
        return Der.sequence(parts);
    }
}
