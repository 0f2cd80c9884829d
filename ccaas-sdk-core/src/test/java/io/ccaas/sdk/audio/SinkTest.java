package io.ccaas.sdk.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AudioFileException;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.testing.SampleRecordings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SinkTest {

    private static final byte[] INPUT =
            SampleRecordings.muLaw().planting("+33639980001").bytes();

    @TempDir
    Path folder;

    @Test
    void provenInput_isCommittedAndClosed() throws IOException {
        Path in = Files.write(folder.resolve("in"), INPUT);
        RecordingSink fromFile = new RecordingSink(() -> {});
        RecordingSink fromStream = new RecordingSink(() -> {});
        AudioCleaner.standard().clean(in, fromFile);
        AudioCleaner.standard().clean(new ByteArrayInputStream(INPUT), fromStream);
        assertTrue(fromFile.committed && fromFile.closed && fromStream.committed && fromStream.closed);
        assertArrayEquals(SampleRecordings.muLaw().bytes(), fromFile.bytes.toByteArray());
        assertArrayEquals(SampleRecordings.muLaw().bytes(), fromStream.bytes.toByteArray());
    }

    @Test
    void refusedInput_isClosedWithoutCommitAndWithoutAByte() {
        RecordingSink sink = new RecordingSink(() -> {});
        ByteArrayInputStream input = new ByteArrayInputStream(new byte[100]);
        assertThrows(AudioRefusedException.class, () -> AudioCleaner.standard().clean(input, sink));
        assertFalse(sink.committed);
        assertTrue(sink.closed);
        assertEquals(0, sink.bytes.size());
    }

    @Test
    void failingSink_isAnOutputFailure() throws IOException {
        Path in = Files.write(folder.resolve("in"), INPUT);
        RecordingSink sink = new RecordingSink(() -> {
            throw new IOException("no more");
        });
        AudioFileException e = assertThrows(
                AudioFileException.class, () -> AudioCleaner.standard().clean(in, sink));
        assertEquals("AUDIO_OUTPUT_FAILED", e.code());
        assertTrue(sink.closed);
        assertFalse(sink.committed);
    }
}
