package io.ccaas.sdk.signing;

import static io.ccaas.sdk.signing.Heads.changed;
import static io.ccaas.sdk.signing.Heads.post;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.signing.digest.VerifiedInputStream;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.replay.ReplayStore.Outcome;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes behind the signature: nonce and content. */
class RequestReplayAndContentTest extends RequestVerification {

    @Test
    void replayedRequest_isRefused() {
        verifier.verify(signed);

        assertEquals("NONCE_REPLAYED", refusal(signed));
    }

    @Test
    void forgedRequest_doesNotUseUpTheNonce() {
        refusal(changed(signed, "Ccx-Tenant", value -> "other"));

        assertEquals("client-1", verifier.verify(signed).clientId());
    }

    @Test
    void requestOfBeforeTheRestart_isRefused() {
        verifier.verify(signed);
        time.pass(Duration.ofSeconds(1));
        RequestVerifier restarted = verifier(ReplayStore.inMemory(100, time));

        assertEquals(
                "SIGNATURE_BEFORE_START",
                assertThrows(SignatureRefusedException.class, () -> restarted.verify(signed))
                        .code());
        assertEquals("client-1", restarted.verify(sign(post())).clientId());
    }

    @Test
    void forgedRequestOfBeforeTheRestart_isRefusedForItsSignature() {
        time.pass(Duration.ofSeconds(1));
        RequestVerifier restarted = verifier(ReplayStore.inMemory(100, time));
        RequestHead forged = changed(signed, "Ccx-Tenant", value -> "other");

        assertEquals(
                "SIGNATURE_MISMATCH",
                assertThrows(SignatureRefusedException.class, () -> restarted.verify(forged))
                        .code());
    }

    @Test
    void storeThatIsFull_closesTheDoor() {
        RequestVerifier full = verifier((keyId, nonce, until) -> Outcome.FULL);

        assertEquals(
                "REPLAY_STORE_FULL",
                assertThrows(SignatureRefusedException.class, () -> full.verify(signed))
                        .code());
    }

    @Test
    void storeThatFails_closesTheDoorWithoutItsMessage() {
        RequestVerifier failing = verifier((keyId, nonce, until) -> {
            throw new IllegalStateException("jdbc:secret");
        });

        SignatureRefusedException refused = assertThrows(SignatureRefusedException.class, () -> failing.verify(signed));

        assertEquals("REPLAY_STORE_UNAVAILABLE", refused.code());
        assertFalse(refused.problem().message().contains("secret"));
    }

    @Test
    void nonceIsRememberedUntilExpiryAndSkew() {
        verifier((keyId, nonce, until) -> {
                    assertEquals(time.instant().getEpochSecond() + 120, until.getEpochSecond());
                    return Outcome.RECORDED;
                })
                .verify(signed);
    }

    @Test
    void contentOfRequest_isProvenAtItsEnd() throws Exception {
        VerifiedInputStream body = verifier.verify(signed).body(new ByteArrayInputStream(Heads.CONTENT));

        assertArrayEquals(Heads.CONTENT, body.readFully(18));
    }

    @Test
    void changedContent_isRefused() {
        byte[] changed = Heads.CONTENT.clone();
        changed[3] ^= 1;
        VerifiedInputStream body = verifier.verify(signed).body(new ByteArrayInputStream(changed));

        assertEquals(
                "CONTENT_DIGEST_MISMATCH",
                assertThrows(SignatureRefusedException.class, body::readAllBytes)
                        .code());
    }

    @Test
    void contentInjectedIntoRequestWithoutDigest_isRefused() {
        VerifiedRequest get = verifier.verify(sign(new RequestHead("GET", "https://partner.example/", List.of())));

        assertThrows(
                SignatureRefusedException.class,
                () -> get.body(new ByteArrayInputStream(new byte[1])).readAllBytes());
    }

    @Test
    void malformedDigest_doesNotUseUpTheNonce() {
        RequestHead bad = sign(changed(post(), "Content-Digest", value -> "md5=:AAAA:"));

        assertEquals("CONTENT_DIGEST_UNKNOWN", refusal(bad));
        assertEquals("CONTENT_DIGEST_UNKNOWN", refusal(bad));
    }
}
