package io.ccaas.sdk.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CanariesTest {

    static Stream<TestKeyKind> kinds() {
        return Stream.of(
                TestKeyKind.ED25519, TestKeyKind.P256, TestKeyKind.P384, TestKeyKind.P521, TestKeyKind.rsa(1024));
    }

    private static void requireFound(String printed) {
        assertThrows(AssertionError.class, () -> Canaries.marks().requireAbsent(printed));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void privateKey_isFoundHoweverItIsWritten(TestKeyKind kind) {
        byte[] der = kind.generate().getPrivate().getEncoded();
        requireFound(Base64.getEncoder().encodeToString(der));
        requireFound(Base64.getMimeEncoder().encodeToString(der));
        requireFound(HexFormat.of().formatHex(der));
        requireFound("x" + Base64.getUrlEncoder().encodeToString(der));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void publicKey_isNoMark(TestKeyKind kind) {
        byte[] der = kind.generate().getPublic().getEncoded();
        assertEquals(List.of(), Canaries.marks().finds(der));
    }

    @Test
    void privateNumbers_areFoundWithoutTheirForm() {
        EdECPrivateKey edwards = (EdECPrivateKey) TestKeyKind.ED25519.generate().getPrivate();
        requireFound(HexFormat.of().formatHex(edwards.getBytes().orElseThrow()));
        for (TestKeyKind kind : List.of(TestKeyKind.P256, TestKeyKind.P384)) {
            ECPrivateKey weierstrass = (ECPrivateKey) kind.generate().getPrivate();
            requireFound(weierstrass.getS().toString(16));
        }
    }

    /** Half of it is the mark; the rest is as random as ever. */
    @Test
    void markedKeys_differAndWork() throws Exception {
        for (TestKeyKind kind : List.of(TestKeyKind.ED25519, TestKeyKind.P256, TestKeyKind.P384)) {
            KeyPair pair = kind.generate();
            assertNotEquals(pair.getPublic(), kind.generate().getPublic());
            String algorithm = kind == TestKeyKind.ED25519 ? "Ed25519" : "SHA256withECDSA";
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(algorithm.getBytes(StandardCharsets.US_ASCII));
            byte[] signed = signature.sign();
            signature.initVerify(pair.getPublic());
            signature.update(algorithm.getBytes(StandardCharsets.US_ASCII));
            assertTrue(signature.verify(signed), algorithm);
        }
    }

    @Test
    void pemThatIsWritten_isFound() throws Exception {
        StringWriter pem = new StringWriter();
        pem.write("-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB");
        requireFound(pem.toString());
    }

    @Test
    void secretsAndNumbers_areFound() {
        requireFound("token=" + Canaries.secret("api"));
        requireFound(
                Base64.getUrlEncoder().encodeToString(Canaries.secret("api").getBytes(StandardCharsets.UTF_8)));
        for (int which = 1; which <= 3; which++) {
            requireFound("number " + Canaries.number(which));
        }
        assertNotEquals(Canaries.secret("one"), Canaries.secret("other"));
    }
}
