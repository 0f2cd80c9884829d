package io.ccaas.sdk.credentials.ssh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of an agent's answers, right and wrong ones. */
@Timeout(30)
final class SshAgentTest {

    private static final byte[] ED25519 = new SshWriter()
            .string(ascii("ssh-ed25519"))
            .string(HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))
            .bytes();
    private static final byte[] RSA = new SshWriter().string(ascii("ssh-rsa")).bytes();

    /** The curve's generator, which is a public key too. */
    private static final byte[] P256 = new SshWriter()
            .string(ascii("ecdsa-sha2-nistp256"))
            .string(ascii("nistp256"))
            .string(HexFormat.of()
                    .parseHex("046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
                            + "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5"))
            .bytes();

    private byte[] signature = new byte[0];
    private int kind = 14;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] answer(byte[] question) {
        if (question[0] == 11) {
            SshWriter list = new SshWriter().octet(12).uint32(3);
            for (byte[] blob : new byte[][] {RSA, ED25519, P256}) {
                list.string(blob).string(ascii("comment"));
            }
            return FakeAgent.framed(list.bytes());
        }
        return FakeAgent.framed(new SshWriter().octet(kind).string(signature).bytes());
    }

    private byte[] signed(byte[] blob) throws IOException {
        try (FakeAgent agent = FakeAgent.answering(this::answer)) {
            SshAgent key = found(agent.socket(), SshPublicKey.fingerprint(blob));
            SignatureAlgorithm algorithm = key.algorithms().iterator().next();
            return key.sign(algorithm, ascii("message"), Deadline.in(Duration.ofSeconds(20)));
        }
    }

    private static SshAgent found(Path socket, String fingerprint) {
        return SshAgent.find("signing.key", socket, fingerprint, Deadline.in(Duration.ofSeconds(20)));
    }

    private String refused(byte[] blob) {
        return assertThrows(SdkException.class, () -> signed(blob)).code();
    }

    @Test
    void ed25519Signature_isTakenAsItIs() throws IOException {
        byte[] content = new byte[64];
        Arrays.fill(content, (byte) 7);
        signature = new SshWriter().string(ascii("ssh-ed25519")).string(content).bytes();
        assertArrayEquals(content, signed(ED25519));
    }

    /** Numbers of 33 bytes with a leading zero, of 32, and of fewer. */
    @ParameterizedTest
    @CsvSource({
        "00f0, 01, f0, 01",
        "7f, 00ff, 7f, ff",
        "'', 0080, '', 80",
    })
    void ecdsaNumbers_arePaddedTo32BytesEach(String r, String s, String endOfR, String endOfS) throws IOException {
        signature = ecdsa(r, s);
        String both = "0".repeat(64 - endOfR.length()) + endOfR + "0".repeat(64 - endOfS.length()) + endOfS;
        assertEquals(both, HexFormat.of().formatHex(signed(P256)));
    }

    @Test
    void ecdsaNumbersOf33Bytes_loseTheirZero() throws IOException {
        String full = "ff".repeat(32);
        signature = ecdsa("00" + full, "00" + full);
        assertEquals(full + full, HexFormat.of().formatHex(signed(P256)));
    }

    private static byte[] ecdsa(String r, String s) {
        byte[] numbers = new SshWriter()
                .string(HexFormat.of().parseHex(r))
                .string(HexFormat.of().parseHex(s))
                .bytes();
        return new SshWriter()
                .string(ascii("ecdsa-sha2-nistp256"))
                .string(numbers)
                .bytes();
    }

    @Test
    void ecdsaNumberThatIsNegativeOrTooLong_isRefused() {
        signature = ecdsa("80", "01");
        assertEquals("AGENT_UNAVAILABLE", refused(P256));
        signature = ecdsa("01", "01" + "00".repeat(32));
        assertEquals("AGENT_UNAVAILABLE", refused(P256));
    }

    @Test
    void signatureOfAnotherKind_isRefused() {
        signature = new SshWriter()
                .string(ascii("rsa-sha2-256"))
                .string(new byte[256])
                .bytes();
        assertEquals("AGENT_UNAVAILABLE", refused(ED25519));
    }

    @Test
    void moreBehindASignature_isRefused() {
        signature = new SshWriter()
                .string(ascii("ssh-ed25519"))
                .string(new byte[64])
                .octet(1)
                .bytes();
        assertEquals("AGENT_UNAVAILABLE", refused(ED25519));
    }

    @Test
    void agentThatSaysNo_isRefused() {
        kind = 5;
        assertEquals("AGENT_UNAVAILABLE", refused(ED25519));
    }

    @Test
    void keyThatIsNotThere_isRefused() {
        assertEquals("AGENT_KEY_MISSING", refused(ascii("another")));
    }

    @Test
    void keyOfAnotherKind_isRefused() {
        assertEquals("AGENT_KEY_KIND", refused(RSA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "00000000", "7fffffff00", "ffffffff00", "0000000c0c", "000000050c00000001"})
    void brokenAnswer_isRefused(String hex) throws IOException {
        // The fake closes its side only when ours does, so what is too short ends by the deadline.
        try (FakeAgent agent = FakeAgent.answering(question -> HexFormat.of().parseHex(hex))) {
            Deadline soon = Deadline.in(Duration.ofMillis(50));
            SdkException refusal =
                    assertThrows(SdkException.class, () -> SshAgent.find("k", agent.socket(), "SHA256:x", soon));
            assertTrue(refusal.code().matches("AGENT_UNAVAILABLE|DEADLINE_EXCEEDED"), refusal.code());
        }
    }

    @Test
    void interruptedCaller_doesNotWait() throws IOException {
        try (FakeAgent agent = FakeAgent.answering(question -> new byte[0])) {
            Thread.currentThread().interrupt();
            SdkException refusal = assertThrows(SdkException.class, () -> found(agent.socket(), "SHA256:x"));
            assertEquals("AGENT_UNAVAILABLE", refusal.code());
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void noAgent_isRefused(@org.junit.jupiter.api.io.TempDir Path folder) {
        SdkException refusal = assertThrows(SdkException.class, () -> found(folder.resolve("none"), "SHA256:x"));
        assertEquals("AGENT_UNAVAILABLE", refusal.code());
    }
}
