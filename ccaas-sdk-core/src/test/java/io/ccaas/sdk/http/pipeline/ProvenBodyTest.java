package io.ccaas.sdk.http.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.http.transport.TransportException;
import io.ccaas.sdk.http.transport.WireBody;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.DeadlineExceededException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Content between the pass that makes the digest and the one that sends it. */
class ProvenBodyTest {

    private static final byte[] CONTENT = new byte[100_000];
    private static final Deadline LATER = Deadline.in(Duration.ofHours(1));

    /** Content that is another each time it is read, as a file is that somebody writes to. */
    private static DigestedBody body(byte[]... contents) {
        AtomicInteger reads = new AtomicInteger();
        return new DigestedBody(new WireBody() {
            @Override
            public long length() {
                return CONTENT.length;
            }

            @Override
            public String contentType() {
                return "audio/wav";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(contents[Math.min(reads.getAndIncrement(), contents.length - 1)]);
            }
        });
    }

    private static byte[] changedAt(int place) {
        byte[] changed = CONTENT.clone();
        changed[place] ^= 1;
        return changed;
    }

    @Test
    void contentThatStaysTheSame_isGivenOutEachTime() throws IOException {
        WireBody proven = body(CONTENT).proven(LATER);

        for (int attempt = 0; attempt < 2; attempt++) {
            try (InputStream in = proven.open()) {
                assertArrayEquals(CONTENT, in.readAllBytes());
            }
        }
        assertEquals(CONTENT.length, proven.length());
    }

    @Test
    void contentThatChanged_isCutOffBeforeItsEnd() throws IOException {
        for (int place : new int[] {0, 50_000, CONTENT.length - 1}) {
            ByteArrayOutputStream sent = new ByteArrayOutputStream();
            try (InputStream in = body(CONTENT, changedAt(place)).proven(LATER).open()) {
                TransportException refused =
                        assertThrows(TransportException.class, () -> in.transferTo(sent), () -> "at " + place);
                assertEquals("BODY_CHANGED", refused.code());
            }
            assertEquals(true, sent.size() < CONTENT.length);
        }
    }

    @Test
    void contentReadByteByByte_isComparedToo() throws IOException {
        try (InputStream in = body(CONTENT, changedAt(7)).proven(LATER).open()) {
            assertThrows(TransportException.class, () -> {
                while (in.read() >= 0) {
                    // to the end
                }
            });
        }
    }

    @Test
    void contentThatGrew_isRefused() throws IOException {
        byte[] longer = new byte[CONTENT.length + 1];
        try (InputStream in = body(CONTENT, longer).proven(LATER).open()) {
            assertThrows(TransportException.class, () -> in.readNBytes(longer.length));
        }
    }

    @Test
    void digestThatTakesTooLong_endsAtTheDeadlineOfTheCall() {
        ManualTime time = ManualTime.at(Instant.EPOCH);
        Deadline passed = Deadline.in(Duration.ofSeconds(1), time);
        time.advance(Duration.ofSeconds(1));
        assertThrows(DeadlineExceededException.class, () -> body(CONTENT).proven(passed));
    }
}
