package io.ccaas.sdk.http;

import static io.ccaas.sdk.http.OverlayWorld.REVIEWER;
import static io.ccaas.sdk.http.OverlayWorld.overlay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.time.Deadline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A halt that comes while a recording is being sent: that exchange ends as it would have, and nothing else begins. */
@Timeout(60)
final class HaltUnderWayTest {

    /** Far more than socket buffers hold, so that the upload waits for a partner that does not read. */
    private static final byte[] RECORDING =
            SampleRecordings.pcm16().seconds(600).bytes();

    @TempDir
    private Path directory;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    /** Reads nothing of the first body before it is told to, and answers with a status. */
    private void reading(Wire wire, int status) throws IOException {
        wire.socket().setReceiveBufferSize(64 * 1024);
        begun.countDown();
        Waiting.on(go);
        while (wire.request() != null) {
            wire.raw("HTTP/1.1 " + status + " x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}");
        }
    }

    private static Answer upload(OverlayWorld world, RequestTemplate template) {
        try (AudioOnly audio = AudioOnly.from(new ByteArrayInputStream(RECORDING))) {
            return world.bench()
                    .client()
                    .send(template, TransferId.fresh(), Map.of(), audio, Deadline.in(Duration.ofSeconds(40)));
        }
    }

    private static void halt(OverlayWorld world) throws IOException {
        world.publish(overlay(1).halting(true, REVIEWER));
        world.intervalPasses();
        assertEquals("TLS_HALTED", assertThrows(SdkException.class, world::call).code());
    }

    @Test
    void uploadUnderWay_endsWholeAndItsConnectionIsNotUsedAgain() throws Exception {
        try (OverlayWorld world = OverlayWorld.open(directory, wire -> reading(wire, 200))) {
            CompletableFuture<Answer> upload = Waiting.call(() -> upload(world, Bench.ONCE));
            Waiting.on(begun);
            halt(world);
            go.countDown();
            assertEquals(200, upload.get().status());
            assertTrue(world.partner().received().get(0).body().length > RECORDING.length);
            assertTrue(world.partner().ended(1), "the connection of before the halt was left open");
            assertEquals(
                    "TLS_HALTED", assertThrows(SdkException.class, world::call).code());
            assertEquals(1, world.partner().connections());
        }
    }

    @Test
    void uploadThatWouldBeRepeated_isNotRepeatedDuringAHalt() throws Exception {
        try (OverlayWorld world = OverlayWorld.open(directory, wire -> reading(wire, 503))) {
            CompletableFuture<Answer> upload = Waiting.call(() -> upload(world, Bench.REPEATABLE));
            Waiting.on(begun);
            halt(world);
            go.countDown();
            ExecutionException failure = assertThrows(ExecutionException.class, upload::get);
            assertEquals(
                    "TLS_HALTED",
                    assertInstanceOf(SdkException.class, failure.getCause()).code());
            assertEquals(1, world.partner().received().size());
            assertEquals(1, world.partner().connections());
        }
    }
}
