package io.ccaas.sdk.signing;

import static io.ccaas.sdk.signing.Heads.post;
import static io.ccaas.sdk.signing.Heads.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.loading.KeySource;
import io.ccaas.sdk.credentials.ssh.OpenSshAgent;
import io.ccaas.sdk.credentials.token.SoftHsm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests signed by keys that stay where they are, before a verifier that others wrote. */
@Tag("real-servers")
final class DeviceSignaturesTest {

    @TempDir
    Path folder;

    private NodePeer peer;

    @BeforeEach
    void peer() throws Exception {
        peer = NodePeer.installed(Files.createDirectory(folder.resolve("peer")));
    }

    @Test
    void keysOnAToken_signWhatAStrangerVerifies() throws Exception {
        SoftHsm token = SoftHsm.in(folder);
        token.onToken("elliptic", "ec -pkeyopt ec_paramgen_curve:P-256", "01");
        token.onToken("rsa", "rsa:2048", "02");
        List<String> lines = token.java(DeviceSigningMain.class, "elliptic", "rsa");
        assertEquals("ecdsa-p256-sha256", verified(lines.get(0)));
        assertEquals("rsa-pss-sha512", verified(lines.get(1)));
    }

    @Test
    void keysInAnAgent_signWhatAStrangerVerifies() throws Exception {
        try (OpenSshAgent agent = OpenSshAgent.in(folder)) {
            assertEquals("ed25519", verified(signed(agent.add("ed25519"))));
            assertEquals("ecdsa-p256-sha256", verified(signed(agent.add("ecdsa"))));
        }
    }

    private String signed(String reference) {
        CredentialLoader loader = CredentialLoader.relativeTo(folder);
        return DeviceSigningMain.line(
                loader.signingKey("signing.key", KeySource.of(new SecretReference("ssh-agent", reference))));
    }

    /** The algorithm, after the peer has taken the message and refused it when it was changed. */
    private String verified(String line) throws Exception {
        String[] words = line.split(" ", -1);
        RequestHead signed = with(
                post(), List.of(new Field("Signature-Input", text(words[3])), new Field("Signature", text(words[4]))));
        assertTrue(asked(words, signed));
        assertFalse(asked(words, Heads.changed(signed, "Ccx-Tenant", value -> "x")));
        return words[0];
    }

    private boolean asked(String[] words, RequestHead message) throws Exception {
        Map<String, Object> job = Map.of(
                "mode",
                "verify",
                "algorithm",
                words[0],
                "keyid",
                words[1],
                "key",
                "-----BEGIN PUBLIC KEY-----\n" + words[2] + "\n-----END PUBLIC KEY-----\n",
                "message",
                NodePeer.message(message));
        return peer.ask(job).get("verified").asBoolean();
    }

    private static String text(String word) {
        return new String(Base64.getDecoder().decode(word), StandardCharsets.US_ASCII);
    }
}
