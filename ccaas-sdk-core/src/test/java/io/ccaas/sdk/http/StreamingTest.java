package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.digest.ContentDigest;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.time.Deadline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row 3: audio arrives whole and once, or the call fails; a success never stands for less than all of it. */
class StreamingTest {

    @TempDir
    Path directory;

    private PartnerFolder folder;

    @BeforeEach
    void keys() throws Exception {
        folder = PartnerFolder.create(directory);
    }

    private static void assertWhole(Bench bench, RawRequest request) throws IOException {
        MultipartAudio expected = new MultipartAudio(Map.of(), "file", bench.audio());
        assertArrayEquals(expected.open().readAllBytes(), request.body());
        assertEquals(ContentDigest.of(request.body()).fieldValue(), request.field("content-digest"));
        assertEquals(String.valueOf(expected.length()), request.field("content-length"));
    }

    @Test
    void overloadedPartner_receivesTheSameBytesAgain() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, wire -> {
                    RawRequest request = Objects.requireNonNull(wire.request());
                    wire.signed(request, wire.index() == 1 ? 503 : 200, "{}", new Field("connection", "close"));
                });
                Bench bench = Bench.open(folder, partner.endpoint())) {
            assertEquals(2, bench.send(Bench.REPEATABLE).attempts());
            for (RawRequest request : partner.received()) {
                assertWhole(bench, request);
            }
        }
    }

    @Test
    void connectionThatDiedInThePool_isReplacedAndTheAudioArrivesOnce() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, wire -> {
                    RawRequest request = Objects.requireNonNull(wire.request());
                    wire.signed(request, 200, "{}"); // and the connection ends without a word
                });
                Bench bench = Bench.open(folder, partner.endpoint())) {
            for (int call = 1; call <= 3; call++) {
                assertEquals(200, bench.send(Bench.REPEATABLE).status());
                assertTrue(partner.ended(1));
                assertEquals(call, partner.received().size());
                assertWhole(bench, partner.received().get(call - 1));
            }
        }
    }

    @Test
    void connectionThatDiedInThePool_isAnErrorWhereNothingMayBeRepeated() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, wire -> {
                    RawRequest request = Objects.requireNonNull(wire.request());
                    wire.signed(request, 200, "{}");
                });
                Bench bench = Bench.open(folder, partner.endpoint())) {
            bench.send(Bench.ONCE);
            assertTrue(partner.ended(1));
            SdkException failure = assertThrows(SdkException.class, () -> bench.send(Bench.ONCE));
            assertEquals("CONNECTION_BROKEN", failure.code());
            assertEquals(1, partner.received().size());
        }
    }

    @Test
    void uploadCutByAReset_isDeliveredOnceOnTheNextConnection() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, wire -> {
                    if (wire.index() == 1) {
                        wire.head();
                        wire.reset();
                    } else {
                        RawPartner.wellBehaved(wire);
                    }
                });
                Bench bench = Bench.open(folder, partner.endpoint())) {
            assertEquals(2, bench.send(Bench.REPEATABLE).attempts());
            assertEquals(1, partner.received().size());
            assertWhole(bench, partner.received().get(0));
        }
    }

    /** The answer is signed and timely, but the partner had hung up on the upload. */
    @Test
    void successForAnUploadThatWasCut_isNoSuccess() throws Exception {
        byte[] sound = SampleRecordings.pcm16().seconds(600).bytes(); // far more than socket buffers hold
        try (RawPartner partner = RawPartner.start(folder, wire -> {
                    RawRequest request = headOnly(wire);
                    wire.signed(request, 200, "{}");
                });
                Bench bench = Bench.open(folder, partner.endpoint());
                AudioOnly audio = AudioOnly.from(new ByteArrayInputStream(sound))) {
            SdkException failure = assertThrows(
                    SdkException.class,
                    () -> bench.client()
                            .send(
                                    Bench.ONCE,
                                    TransferId.fresh(),
                                    Map.of(),
                                    audio,
                                    Deadline.in(Duration.ofSeconds(20))));
            assertEquals("CONNECTION_BROKEN", failure.code());
        }
    }

    private static RawRequest headOnly(Wire wire) throws IOException {
        String text = wire.head();
        List<Field> fields = new ArrayList<>();
        String[] lines = text.split("\r\n", -1);
        for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
            String[] pair = lines[i].split(": ", 2);
            fields.add(new Field(pair[0].toLowerCase(java.util.Locale.ROOT), pair[1]));
        }
        String target = wire.endpoint() + lines[0].split(" ", 3)[1];
        return new RawRequest(new RequestHead("POST", target, fields), text, new byte[0]);
    }

    @Test
    void closedAudio_isNotSent() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, RawPartner::wellBehaved);
                Bench bench = Bench.open(folder, partner.endpoint())) {
            bench.audio().close();
            assertThrows(IllegalStateException.class, () -> bench.send(Bench.REPEATABLE));
            assertEquals(List.of(), partner.received());
        }
    }

    @Test
    void audioClosedWhileItIsSent_endsTheCallAndIsAudited() throws Exception {
        byte[] recording = SampleRecordings.pcm16().seconds(600).bytes(); // far more than socket buffers hold
        AudioOnly audio = AudioOnly.from(new ByteArrayInputStream(recording));
        try (RawPartner partner = RawPartner.start(folder, wire -> {
                    wire.head();
                    audio.close();
                    wire.untilHungUp();
                });
                Bench bench = Bench.open(folder, partner.endpoint())) {
            Deadline deadline = Deadline.in(Duration.ofSeconds(20));
            SdkException failure = assertThrows(
                    SdkException.class,
                    () -> bench.client().send(Bench.ONCE, TransferId.fresh(), Map.of(), audio, deadline));
            assertEquals("BODY_CHANGED", failure.code());
            assertTrue(partner.ended(1), "the connection was left open");
            assertTrue(bench.audited().contains("\"code\":\"BODY_CHANGED\""));
        }
    }
}
