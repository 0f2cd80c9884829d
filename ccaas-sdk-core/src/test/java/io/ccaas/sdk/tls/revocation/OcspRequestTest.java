package io.ccaas.sdk.tls.revocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.tls.der.DerElement;
import io.ccaas.sdk.tls.der.MalformedDerException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The question, read again by a strict reader. */
final class OcspRequestTest {

    private final TestAuthority root = TestAuthority.create("root");

    private List<DerElement> asked(X509Certificate certificate) throws MalformedDerException {
        byte[] question = OcspRequest.about(certificate, root.certificate());
        DerElement list = DerElement.only(question, DerElement.SEQUENCE)
                .part(0, DerElement.SEQUENCE)
                .part(0, DerElement.SEQUENCE);
        assertEquals(1, list.parts().size());
        return list.part(0, DerElement.SEQUENCE).part(0, DerElement.SEQUENCE).parts();
    }

    /** Around 127 and 255 the lengths of the parts around it take one more byte each. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                1, 8, 20, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 127, 128, 180, 181, 182, 183, 184, 185, 186, 187, 188,
                189, 190, 191, 192, 255, 256, 300
            })
    void numberOfEveryLength_isAskedFor(int bytes) throws MalformedDerException {
        BigInteger serial = BigInteger.ONE.shiftLeft(8 * bytes - 2);
        X509Certificate leaf = root.leaf("leaf").serial(serial).issue().certificate();
        assertEquals(serial, leaf.getSerialNumber());
        List<DerElement> id = asked(leaf);
        assertEquals(4, id.size());
        assertEquals(serial, new BigInteger(id.get(3).content()));
    }

    @Test
    void authority_isNamedByDigestsOfItsNameAndKey() throws Exception {
        List<DerElement> id = asked(root.leaf("leaf").issue().certificate());
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        assertEquals("1.3.14.3.2.26", id.get(0).part(0, DerElement.OID).oid());
        assertArrayEquals(
                sha1.digest(root.certificate().getSubjectX500Principal().getEncoded()),
                id.get(1).content());
        byte[] key = root.certificate().getPublicKey().getEncoded();
        byte[] point = java.util.Arrays.copyOfRange(key, key.length - 65, key.length); // of P-256
        assertArrayEquals(sha1.digest(point), id.get(2).content());
    }
}
