package io.ccaas.sdk.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What it counts, and that what it reads from is closed with it, or as soon as it is refused. */
final class SealedRecordingTest {

    private static final class Watched extends ByteArrayInputStream {

        private boolean closed;

        Watched(byte[] bytes) {
            super(bytes);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final Watched in = new Watched(Seals.sealed(new byte[1000]));

    @Test
    void bytesWritten_areCounted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SealedRecording received = SealedRecording.received(in)) {
            assertEquals(Seals.HEADER + 16 + 1000 + 16, received.writeTo(out));
            assertEquals("SealedRecording", received.toString());
        }
        assertEquals(Seals.HEADER + 16 + 1000 + 16, out.size());
    }

    @Test
    void closing_closesTheInput() throws IOException {
        SealedRecording received = SealedRecording.received(in);
        assertFalse(in.closed);
        received.close();
        assertTrue(in.closed);
    }

    @Test
    void inputThatIsRefused_isClosed() {
        Watched other = new Watched("RIFF".repeat(20).getBytes(StandardCharsets.US_ASCII));
        Seals.refuses("SEALED_NOT_AGE", () -> SealedRecording.received(other));
        assertTrue(other.closed);
    }

    @Test
    void recordingForOthersThatIsToBeRewrapped_isClosed() throws IOException {
        SealedRecording received = SealedRecording.received(in);
        try (AgeIdentity other = AgeIdentity.generate();
                AgeIdentities identities = Seals.identitiesOf(other)) {
            Unsealer unsealer = Unsealer.with(identities);
            Recipients next = Recipients.of(other.recipient());
            Seals.refuses("SEALED_FOR_OTHERS", () -> unsealer.rewrap(received, next));
            assertTrue(in.closed);
            assertTrue(unsealer.toString().startsWith("Unsealer[AgeIdentities[1], "));
        }
    }
}
