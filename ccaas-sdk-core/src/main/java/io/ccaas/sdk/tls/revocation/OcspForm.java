package io.ccaas.sdk.tls.revocation;

import io.ccaas.sdk.tls.der.DerElement;
import io.ccaas.sdk.tls.der.MalformedDerException;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an OCSP response (RFC 6960 section 4.2.1) for which Java has no public reader. Proves nothing.
 *
 * @param basic the BasicOCSPResponse
 */
record OcspForm(List<DerElement> basic) {

    private static final int RESPONSE_BYTES = DerElement.context(0, true);
    private static final int CERTIFICATES = DerElement.context(0, true);
    private static final int NEXT_UPDATE = DerElement.context(0, true);

    static OcspForm read(byte[] der) throws MalformedDerException {
        DerElement bytes = DerElement.only(der, DerElement.SEQUENCE).part(1, RESPONSE_BYTES);
        DerElement typed = bytes.part(0, DerElement.SEQUENCE);
        byte[] response = typed.part(1, DerElement.OCTETS).content();
        List<DerElement> basic = DerElement.only(response, DerElement.SEQUENCE).parts();
        if (basic.size() < 3 || basic.get(1).tag() != DerElement.SEQUENCE) {
            throw new MalformedDerException();
        }
        return new OcspForm(basic);
    }

    String signatureOid() throws MalformedDerException {
        return basic.get(1).part(0, DerElement.OID).oid();
    }

    byte @Nullable [] signatureParameters() throws MalformedDerException {
        List<DerElement> parts = basic.get(1).parts();
        return parts.size() < 2 ? null : parts.get(1).encoded();
    }

    /** Those that came with the response, one of which may have signed it. */
    List<X509Certificate> certificates() throws MalformedDerException {
        List<X509Certificate> found = new ArrayList<>();
        if (basic.size() > 3 && basic.get(3).tag() == CERTIFICATES) {
            for (DerElement certificate :
                    basic.get(3).part(0, DerElement.SEQUENCE).parts()) {
                found.add(certificate(certificate.encoded()));
            }
        }
        return found;
    }

    private static X509Certificate certificate(byte[] der) throws MalformedDerException {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException foreign) {
            throw new MalformedDerException();
        }
    }

    /** Of all certificates that it speaks of: all must count. */
    Standing requireNow() throws MalformedDerException, NotProven {
        Standing all = new Standing(Instant.MIN, Instant.MAX);
        for (DerElement single : singles()) {
            Optional<DerElement> next = single.tagged(NEXT_UPDATE);
            Instant ends =
                    next.isEmpty() ? null : next.get().part(0, DerElement.TIME).time();
            all = all.and(Freshness.requireNow(single.part(2, DerElement.TIME).time(), ends));
        }
        return all;
    }

    boolean speaksOf(BigInteger serial) throws MalformedDerException {
        for (DerElement single : singles()) {
            byte[] said = single.part(0, DerElement.SEQUENCE)
                    .part(3, DerElement.INTEGER)
                    .content();
            if (said.length > 0 && new BigInteger(said).equals(serial)) {
                return true;
            }
        }
        return false;
    }

    /** The list that follows the time at which the response was made. */
    private List<DerElement> singles() throws MalformedDerException {
        List<DerElement> data = basic.get(0).parts();
        for (int i = 0; i + 1 < data.size(); i++) {
            if (data.get(i).tag() == DerElement.TIME) {
                return data.get(i + 1).parts();
            }
        }
        throw new MalformedDerException();
    }
}
