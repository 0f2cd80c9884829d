package io.ccaas.sdk.tls.revocation;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.tls.der.DerElement;
import io.ccaas.sdk.tls.der.MalformedDerException;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.Arrays;

/**
 * The question about one certificate (RFC 6960 section 4.1.1): digests of its authority and its serial number, nothing
 * else. Without a nonce, so that responders may answer what they signed before (RFC 5019). SHA-1 is the name of the
 * authority here, not a proof: responders and Java know no other.
 */
final class OcspRequest {

    static final String MEDIA_TYPE = "application/ocsp-request";

    private static final byte[] SHA1 = {0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0x00};

    private OcspRequest() {}

    static byte[] about(X509Certificate certificate, X509Certificate issuer) {
        try {
            byte[] bits = DerElement.only(issuer.getPublicKey().getEncoded(), DerElement.SEQUENCE)
                    .part(1, DerElement.BITS)
                    .content();
            byte[] name = digest(certificate.getIssuerX500Principal().getEncoded());
            byte[] key = digest(Arrays.copyOfRange(bits, 1, bits.length)); // without the count of unused bits
            byte[] serial =
                    element(DerElement.INTEGER, certificate.getSerialNumber().toByteArray());
            byte[] id = element(
                    DerElement.SEQUENCE,
                    SHA1,
                    element(DerElement.OCTETS, name),
                    element(DerElement.OCTETS, key),
                    serial);
            // OCSPRequest, TBSRequest, the list, Request
            byte[] request = element(DerElement.SEQUENCE, id);
            byte[] list = element(DerElement.SEQUENCE, request);
            return element(DerElement.SEQUENCE, element(DerElement.SEQUENCE, list));
        } catch (MalformedDerException foreign) {
            throw new SdkBugException("a public key that Java has read is DER", foreign);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException foreign) {
            throw new SdkBugException("every Java platform has SHA-1", foreign);
        }
    }

    private static byte[] element(int tag, byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        if (length >= 0x100) { // a serial number longer than any sane one; a handshake holds none beyond two octets
            whole.write(0x82);
            whole.write(length >> 8);
        } else if (length >= 0x80) {
            whole.write(0x81);
        }
        whole.write(length);
        Arrays.asList(parts).forEach(whole::writeBytes);
        return whole.toByteArray();
    }
}
