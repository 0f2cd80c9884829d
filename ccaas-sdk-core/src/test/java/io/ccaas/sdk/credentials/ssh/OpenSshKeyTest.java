package io.ccaas.sdk.credentials.ssh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.CredentialException;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The file's parts, one wrong at a time. The key pair is the first of RFC 8032 section 7.1. */
final class OpenSshKeyTest {

    private static final byte[] SEED =
            HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    private static final byte[] PUBLIC =
            HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    private String cipher = "none";
    private int count = 1;
    private int secondCheck = 0x80000001;
    private String kind = "ssh-ed25519";
    private byte[] outside = PUBLIC;
    private byte[] inside = PUBLIC;
    private byte[] both = joined(SEED, PUBLIC);
    private byte[] padding = {1, 2, 3};

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private byte[] file() {
        byte[] blob = new SshWriter().string(ascii(kind)).string(outside).bytes();
        byte[] secret = new SshWriter()
                .uint32(0x80000001)
                .uint32(secondCheck)
                .string(ascii(kind))
                .string(inside)
                .string(both)
                .string(ascii("comment"))
                .bytes();
        byte[] rest = new SshWriter()
                .string(ascii(cipher))
                .string(ascii("none"))
                .string(new byte[0])
                .uint32(count)
                .string(blob)
                .string(joined(secret, padding))
                .bytes();
        return joined(ascii("openssh-key-v1\0"), rest);
    }

    private String refused(byte[] file) {
        return assertThrows(CredentialException.class, () -> OpenSshKey.read("signing.key", file))
                .code();
    }

    @Test
    void clearFile_givesItsKey() {
        EdECPrivateKey key = (EdECPrivateKey) OpenSshKey.read("signing.key", file());
        assertArrayEquals(SEED, key.getBytes().orElseThrow());
    }

    @Test
    void encryptedFile_isRefusedAndNamesTheWaysOut() {
        cipher = "aes256-ctr";
        CredentialException refusal =
                assertThrows(CredentialException.class, () -> OpenSshKey.read("signing.key", file()));
        assertEquals("OPENSSH_KEY_ENCRYPTED", refusal.code());
        assertTrue(refusal.problem().remedy().contains("ssh-agent"));
        assertTrue(refusal.problem().remedy().contains("openssl pkcs8"));
    }

    @Test
    void keyOfAnotherKind_isRefused() {
        kind = "ssh-rsa";
        assertEquals("OPENSSH_KEY_KIND", refused(file()));
    }

    @Test
    void twoKeys_areRefused() {
        count = 2;
        assertEquals("OPENSSH_KEY_UNREADABLE", refused(file()));
    }

    @Test
    void unequalCheckWords_areRefused() {
        secondCheck = 7;
        assertEquals("OPENSSH_KEY_UNREADABLE", refused(file()));
    }

    @Test
    void publicHalfOutsideThatDiffers_isRefused() {
        outside = SEED;
        assertEquals("OPENSSH_KEY_UNREADABLE", refused(file()));
    }

    @Test
    void publicHalfBehindTheSeedThatDiffers_isRefused() {
        both = joined(SEED, SEED);
        assertEquals("OPENSSH_KEY_UNREADABLE", refused(file()));
    }

    @Test
    void keyOfAnotherLength_isRefused() {
        both = joined(both, PUBLIC);
        assertEquals("OPENSSH_KEY_UNREADABLE", refused(file()));
    }

    @Test
    void otherPadding_isRefused() {
        padding = new byte[] {1, 2, 4};
        assertEquals("OPENSSH_KEY_UNREADABLE", refused(file()));
    }

    @Test
    void everyShorterFile_isRefused() {
        byte[] whole = file();
        padding = new byte[0];
        int withoutPadding = file().length;
        for (int length = 0; length < withoutPadding; length++) {
            assertEquals("OPENSSH_KEY_UNREADABLE", refused(Arrays.copyOf(whole, length)), "at " + length);
        }
    }
}
