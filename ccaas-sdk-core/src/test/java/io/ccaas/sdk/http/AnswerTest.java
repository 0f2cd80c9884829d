package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.RawPartner.Conversation;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.TestKeyKind;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused about an answer also ends its connection, which is never used again. */
class AnswerTest {

    private static final String LIMITED = "    limits: { answerBytes: 1000 }\n";

    @TempDir
    Path directory;

    private PartnerFolder folder;

    @BeforeEach
    void keys() throws Exception {
        folder = PartnerFolder.create(directory);
    }

    private static RawRequest first(Wire wire) throws java.io.IOException {
        return Objects.requireNonNull(wire.request(), "request");
    }

    /** The first connection misbehaves, all others are well. */
    private void refusedAndNotReused(String code, Conversation bad) throws Exception {
        Conversation conversation = wire -> {
            if (wire.index() == 1) {
                bad.hold(wire);
                wire.untilHungUp();
            } else {
                RawPartner.wellBehaved(wire);
            }
        };
        try (RawPartner partner = RawPartner.start(folder, conversation);
                Bench bench = Bench.open(
                        folder, partner.endpoint(), entry -> entry + LIMITED, io.ccaas.sdk.Ccaas.builder())) {
            SdkException refusal = assertThrows(SdkException.class, () -> bench.send(Bench.ONCE));
            assertEquals(code, refusal.code());
            assertTrue(partner.ended(1), "the refused connection was left open");
            assertEquals(200, bench.send(Bench.ONCE).status());
            assertEquals(2, partner.connections());
        }
    }

    @Test
    void acceptedAnswer_leavesItsConnectionToTheNextCall() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, RawPartner::wellBehaved);
                Bench bench = Bench.open(folder, partner.endpoint())) {
            bench.send(Bench.ONCE);
            bench.send(Bench.ONCE);
            assertEquals(2, partner.received().size());
            assertEquals(1, partner.connections());
        }
    }

    @Test
    void longerThanTheLimit_isRefused() throws Exception {
        refusedAndNotReused("ANSWER_TOO_LARGE", wire -> wire.signed(first(wire), 200, "x".repeat(1001)));
    }

    @Test
    void endlessChunks_areRefusedAtTheLimit() throws Exception {
        refusedAndNotReused("ANSWER_TOO_LARGE", wire -> {
            String head = wire.signedHead(first(wire), 200, "", folder.partnerKey());
            wire.raw(head.replace("content-length: 0", "transfer-encoding: chunked"));
            while (true) {
                wire.raw("200\r\n" + "x".repeat(0x200) + "\r\n");
            }
        });
    }

    @Test
    void encodedContent_isRefused() throws Exception {
        refusedAndNotReused(
                "ANSWER_ENCODED", wire -> wire.signed(first(wire), 200, "{}", new Field("content-encoding", "gzip")));
    }

    @Test
    void successWithoutSignature_isRefused() throws Exception {
        refusedAndNotReused("SIGNATURE_MISSING", wire -> {
            first(wire);
            wire.raw("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}");
        });
    }

    @Test
    void errorWithoutSignature_isToldApartAndItsTextIsNotAwaited() throws Exception {
        refusedAndNotReused("UNAUTHENTICATED_ANSWER_502", wire -> {
            first(wire);
            wire.raw("HTTP/1.1 502 Bad Gateway\r\ncontent-length: 500\r\n\r\n"); // and never the text
        });
    }

    @Test
    void signatureOfAnotherKey_isRefused() throws Exception {
        KeyPair other = TestKeyKind.ED25519.generate();
        SigningKey key = SigningKey.of(other.getPrivate(), other.getPublic());
        refusedAndNotReused("KEY_UNKNOWN", wire -> wire.raw(wire.signedHead(first(wire), 200, "{}", key) + "{}"));
    }

    @Test
    void contentOfAnotherDigest_isRefused() throws Exception {
        refusedAndNotReused(
                "CONTENT_DIGEST_MISMATCH",
                wire -> wire.raw(wire.signedHead(first(wire), 200, "{}", folder.partnerKey()) + "[]"));
    }

    @Test
    void statusChangedAfterSigning_isRefused() throws Exception {
        refusedAndNotReused(
                "SIGNATURE_MISMATCH",
                wire -> wire.raw(wire.signedHead(first(wire), 202, "{}", folder.partnerKey())
                                .replace("HTTP/1.1 202", "HTTP/1.1 200")
                        + "{}"));
    }

    @Test
    void contentCutShort_isRefused() throws Exception {
        refusedAndNotReused("CONNECTION_BROKEN", wire -> {
            String head = wire.signedHead(first(wire), 200, "{\"a\":1}", folder.partnerKey());
            wire.raw(head + "{\"a\"");
            wire.socket().close();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "099", "-01"})
    void statusThatIsNone_isRefusedAndItsEndAudited(String status) throws Exception {
        try (RawPartner partner = RawPartner.start(folder, wire -> {
                    first(wire);
                    wire.raw("HTTP/1.1 " + status + " x\r\ncontent-length: 0\r\n\r\n");
                    wire.untilHungUp();
                });
                Bench bench = Bench.open(folder, partner.endpoint())) {
            SdkException refusal = assertThrows(SdkException.class, () -> bench.send(Bench.ONCE));
            assertEquals("CONNECTION_BROKEN", refusal.code());
            assertTrue(partner.ended(1), "the refused connection was left open");
            assertTrue(bench.audited().contains("\"code\":\"CONNECTION_BROKEN\""));
        }
    }

    @Test
    void answerToAnotherRequest_isRefused() throws Exception {
        RawRequest[] kept = new RawRequest[1];
        try (RawPartner partner = RawPartner.start(folder, wire -> {
                    wire.signed(first(wire), 200, "{}"); // which asked for a signature; the next two do not
                    kept[0] = first(wire);
                    String head = wire.signedHead(kept[0], 200, "{}", folder.partnerKey());
                    wire.raw(head + "{}");
                    first(wire);
                    wire.raw(head + "{}"); // replayed
                    wire.untilHungUp();
                });
                Bench bench = Bench.open(folder, partner.endpoint())) {
            bench.send(Bench.ONCE);
            bench.send(Bench.ONCE);
            SdkException refusal = assertThrows(SdkException.class, () -> bench.send(Bench.ONCE));
            assertEquals("SIGNATURE_MISMATCH", refusal.code());
            assertTrue(partner.ended(1));
        }
    }
}
