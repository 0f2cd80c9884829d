package io.ccaas.sdk.testing;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an OCSP response (RFC 6960) about one test certificate shall say; made by {@link TestAuthority#status}. Good, from
 * an hour ago for a day, signed by the authority itself, when not said. Nothing is checked. Not thread-safe.
 */
public final class StatusOrder {

    private final TestAuthority authority;
    private final X509Certificate about;
    private byte[] status = Der.implicit(0, new byte[0]);
    private Instant from = Instant.now().minus(Duration.ofHours(1));
    private @Nullable Instant until = Instant.now().plus(Duration.ofDays(1));
    private @Nullable IssuedCertificate delegate;
    private @Nullable PrivateKey key;
    private @Nullable CertificateSignature signature;

    StatusOrder(TestAuthority authority, X509Certificate about) {
        this.authority = authority;
        this.about = about;
    }

    /**
     * Says revoked, since two hours ago, for a stolen key.
     *
     * @return this order
     */
    public StatusOrder revoked() {
        byte[] since = Der.generalizedTime(Instant.now().minus(Duration.ofHours(2)));
        byte[] reason = Der.explicit(0, Der.element(0x0a, new byte[] {1}));
        status = Der.implicitSequence(1, List.of(since, reason));
        return this;
    }

    /**
     * Says that the responder does not know the certificate.
     *
     * @return this order
     */
    public StatusOrder unknown() {
        status = Der.implicit(2, new byte[0]);
        return this;
    }

    /**
     * When it counts.
     *
     * @param first thisUpdate
     * @param last nextUpdate; null for none
     * @return this order
     */
    public StatusOrder valid(Instant first, @Nullable Instant last) {
        from = first;
        until = last;
        return this;
    }

    /**
     * Signed by somebody else, whose certificate comes with it.
     *
     * @param signer certificate and key
     * @return this order
     */
    public StatusOrder signedBy(IssuedCertificate signer) {
        delegate = signer;
        return this;
    }

    /**
     * Signed with a key that is not the authority's, in the authority's name.
     *
     * @param forger any key
     * @return this order
     */
    public StatusOrder forgedWith(PrivateKey forger) {
        key = forger;
        return this;
    }

    /**
     * How it is signed; the usual way for the key when not said.
     *
     * @param how must fit the key
     * @return this order
     */
    public StatusOrder signedWith(CertificateSignature how) {
        signature = how;
        return this;
    }

    /**
     * Signs it.
     *
     * @return an OCSPResponse
     */
    public byte[] bytes() {
        try {
            X509Certificate signer = delegate == null ? authority.certificate() : delegate.certificate();
            PrivateKey own = delegate == null ? authority.keyPair().getPrivate() : delegate.privateKey();
            byte[] basic = basic(signer, key == null ? own : key);
            byte[] typed = Der.sequence(Der.oid("1.3.6.1.5.5.7.48.1.1"), Der.octets(basic));
            return Der.sequence(Der.element(0x0a, new byte[] {0}), Der.explicit(0, typed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the ordered status could not be made", e);
        }
    }

    private byte[] basic(X509Certificate signer, PrivateKey signing) throws GeneralSecurityException {
        CertificateSignature how = signature == null ? CertificateSignature.usualFor(signing) : signature;
        byte[] data = Der.sequence(
                Der.explicit(1, signer.getSubjectX500Principal().getEncoded()),
                Der.generalizedTime(from),
                Der.sequence(single()));
        byte[] signed = Der.bits(how.sign(signing, data));
        return delegate == null
                ? Der.sequence(data, how.identifier(), signed)
                : Der.sequence(data, how.identifier(), signed, Der.explicit(0, Der.sequence(signer.getEncoded())));
    }

    private byte[] single() throws GeneralSecurityException {
        byte[] begins = Der.generalizedTime(from);
        return until == null
                ? Der.sequence(id(), status, begins)
                : Der.sequence(id(), status, begins, Der.explicit(0, Der.generalizedTime(until)));
    }

    private byte[] id() throws GeneralSecurityException {
        X509Certificate issuer = authority.certificate();
        return Der.sequence(
                Der.sequence(Der.oid("1.3.14.3.2.26"), Der.nothing()),
                Der.octets(sha1(issuer.getSubjectX500Principal().getEncoded())),
                Der.octets(sha1(bitsOf(issuer.getPublicKey()))),
                Der.integer(about.getSerialNumber()));
    }

    /** The key without what stands around it; a test key of P-256 is the last 65 bytes. */
    private static byte[] bitsOf(PublicKey key) {
        byte[] whole = key.getEncoded();
        if (!key.getAlgorithm().equals("EC") || whole.length != 91) {
            throw new IllegalArgumentException("a status can be ordered of an authority with a P-256 key");
        }
        return Arrays.copyOfRange(whole, whole.length - 65, whole.length);
    }

    private static byte[] sha1(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-1").digest(bytes);
    }
}
