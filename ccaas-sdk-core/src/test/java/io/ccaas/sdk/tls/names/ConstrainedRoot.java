package io.ccaas.sdk.tls.names;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.testing.CertificateOrder;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.tls.der.DerElement;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Authorities with name constraints written byte by byte, and what comes of what they issue. */
final class ConstrainedRoot {

    static final String UNREADABLE = "they cannot be read";
    static final int PERMITTED = 0xa0;
    static final int EXCLUDED = 0xa1;

    private ConstrainedRoot() {}

    /** Of less than 128 bytes. */
    static byte[] element(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(content::writeBytes);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        whole.write(content.size());
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] dns(String name) {
        return element(GivenName.DNS, ascii(name));
    }

    static byte[] address(int... octets) {
        byte[] bytes = new byte[octets.length];
        IntStream.range(0, octets.length).forEach(i -> bytes[i] = (byte) octets[i]);
        return element(GivenName.ADDRESS, bytes);
    }

    static byte[] directory(TestAuthority named) {
        return element(
                GivenName.DIRECTORY,
                named.certificate().getSubjectX500Principal().getEncoded());
    }

    static byte[] subtrees(int tag, byte[]... names) {
        return element(
                tag,
                Arrays.stream(names)
                        .map(name -> element(DerElement.SEQUENCE, name))
                        .toArray(byte[][]::new));
    }

    static byte[] permitted(byte[]... names) {
        return element(DerElement.SEQUENCE, subtrees(PERMITTED, names));
    }

    static byte[] excluded(byte[]... names) {
        return element(DerElement.SEQUENCE, subtrees(EXCLUDED, names));
    }

    static TestAuthority root(byte[] constraints) {
        return TestAuthority.root("root")
                .with(TestExtension.of(NameConstraints.OID, true, constraints))
                .issueAuthority();
    }

    static void accepted(TestAuthority root, CertificateOrder leaf) {
        assertDoesNotThrow(() ->
                NameConstraints.require(List.of(root.certificate(), leaf.issue().certificate())));
    }

    static void refused(String found, X509Certificate... fromAnchor) {
        NamesRefused refused = assertThrows(NamesRefused.class, () -> NameConstraints.require(List.of(fromAnchor)));
        assertEquals(found, refused.found());
    }

    static void refused(String found, TestAuthority root, CertificateOrder leaf) {
        refused(found, root.certificate(), leaf.issue().certificate());
    }
}
