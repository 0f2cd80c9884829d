package io.ccaas.sdk.testing;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns an order into a signed certificate (RFC 5280 section 4.1). */
final class CertificateWriter {

    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateWriter() {}

    static IssuedCertificate issue(CertificateOrder order, KeyPair subject) {
        TestAuthority issuer = order.issuer;
        KeyPair signer = issuer == null ? subject : issuer.keyPair();
        List<X509Certificate> chain = new ArrayList<>();
        try {
            chain.add(parse(encode(order, subject.getPublic(), signer)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the ordered certificate could not be made", e);
        }
        if (issuer != null) {
            chain.addAll(issuer.intermediates());
        }
        return new IssuedCertificate(chain, subject);
    }

    private static byte[] encode(CertificateOrder order, PublicKey subject, KeyPair signer)
            throws GeneralSecurityException {
        PrivateKey key = signer.getPrivate();
        CertificateSignature how = order.signature == null ? CertificateSignature.usualFor(key) : order.signature;
        byte[] toBeSigned = toBeSigned(order, subject, signer.getPublic(), how);
        byte[] signature = how.sign(key, toBeSigned);
        if (order.corrupt) {
            signature[signature.length - 1] ^= 1;
        }
        return Der.sequence(toBeSigned, how.identifier(), Der.bits(signature));
    }

    private static byte[] toBeSigned(
            CertificateOrder order, PublicKey subject, PublicKey signer, CertificateSignature how)
            throws GeneralSecurityException {
        byte[] name = distinguishedName(order.commonName);
        byte[] issuer = order.issuer == null
                ? name
                : order.issuer.certificate().getSubjectX500Principal().getEncoded();
        byte[] none = new byte[0];
        return Der.sequence(
                order.firstVersion ? none : Der.explicit(0, Der.integer(BigInteger.TWO)),
                Der.integer(order.serial == null ? new BigInteger(127, RANDOM).setBit(0) : order.serial),
                how.identifier(),
                issuer,
                Der.sequence(Der.time(order.notBefore), Der.time(order.notAfter)),
                name,
                subject.getEncoded(),
                order.firstVersion ? none : Der.explicit(3, Der.sequence(extensions(order, subject, signer))));
    }

    /** A common name alone, or the empty name when it is empty. */
    private static byte[] distinguishedName(String commonName) {
        if (commonName.isEmpty()) {
            return Der.sequence();
        }
        return Der.sequence(Der.set(Der.sequence(Der.oid("2.5.4.3"), Der.utf8(commonName))));
    }

    private static List<byte[]> extensions(CertificateOrder order, PublicKey subject, PublicKey signer)
            throws GeneralSecurityException {
        List<byte[]> all = new ArrayList<>();
        all.add(TestExtension.of(TestExtension.SUBJECT_KEY_ID, false, Der.octets(keyId(subject)))
                .der());
        byte[] authority = Der.sequence(Der.implicit(0, keyId(signer)));
        all.add(TestExtension.of(TestExtension.AUTHORITY_KEY_ID, false, authority)
                .der());
        if (!order.alternativeNames.isEmpty()) {
            // RFC 5280 section 4.2.1.6: critical when the subject is empty.
            byte[] names = Der.sequence(order.alternativeNames);
            boolean critical = order.commonName.isEmpty();
            all.add(TestExtension.of(TestExtension.ALTERNATIVE_NAMES, critical, names)
                    .der());
        }
        order.extensions.values().forEach(extension -> all.add(extension.der()));
        return all;
    }

    /** The leftmost 160 bits of a SHA-256: any unique value will do (RFC 5280 section 4.2.1.2). */
    private static byte[] keyId(PublicKey key) throws GeneralSecurityException {
        return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()), 20);
    }

    private static X509Certificate parse(byte[] der) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }
}
