package io.ccaas.sdk.credentials.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.testing.TestKeyKind;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Public keys as an agent names them (RFC 4253 section 6.6, RFC 5656 section 3.1, RFC 8709 section 4). */
class SshPublicKeyTest {

    /** The key of RFC 8032 section 7.1, test 1; its thumbprint is printed in RFC 8037 appendix A.3. */
    private static final byte[] PUBLIC =
            HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] ed25519(byte[] key) {
        return new SshWriter().string(ascii("ssh-ed25519")).string(key).bytes();
    }

    private static byte[] point(ECPublicKey key) {
        byte[] point = new byte[65];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 33);
        put(key.getW().getAffineY(), point, 65);
        return point;
    }

    private static void put(BigInteger number, byte[] point, int end) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, point, end - length, length);
    }

    @Test
    void edwardsKey_isRead() throws Exception {
        assertEquals(
                "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
                VerificationKey.of(SshPublicKey.read(ed25519(PUBLIC))).keyId());
    }

    @Test
    void keyOnP256_isRead() throws Exception {
        ECPublicKey key = (ECPublicKey) TestKeyKind.P256.generate().getPublic();
        byte[] blob = new SshWriter()
                .string(ascii("ecdsa-sha2-nistp256"))
                .string(ascii("nistp256"))
                .string(point(key))
                .bytes();

        assertEquals(key.getW(), ((ECPublicKey) SshPublicKey.read(blob)).getW());
    }

    @Test
    void keyOfAnotherLengthOrWithARest_isRefused() {
        byte[] whole = ed25519(PUBLIC);

        assertThrows(InvalidKeySpecException.class, () -> SshPublicKey.read(ed25519(new byte[31])));
        assertThrows(InvalidKeySpecException.class, () -> SshPublicKey.read(ed25519(new byte[33])));
        assertThrows(IOException.class, () -> SshPublicKey.read(Arrays.copyOf(whole, whole.length + 1)));
        assertThrows(IOException.class, () -> SshPublicKey.read(Arrays.copyOf(whole, whole.length - 1)));
    }

    @Test
    void keyOfAnotherKind_isRefused() {
        byte[] blob = new SshWriter().string(ascii("ssh-rsa")).string(PUBLIC).bytes();

        assertThrows(GeneralSecurityException.class, () -> SshPublicKey.read(blob));
    }

    @Test
    void fingerprint_isTheOneThatSshAddPrints() throws Exception {
        byte[] blob = ed25519(PUBLIC);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(blob);

        assertEquals(
                "SHA256:" + Base64.getEncoder().encodeToString(digest).replace("=", ""),
                SshPublicKey.fingerprint(blob));
    }
}
