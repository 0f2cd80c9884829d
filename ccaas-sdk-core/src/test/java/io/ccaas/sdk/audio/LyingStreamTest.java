package io.ccaas.sdk.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AudioFileException;
import io.ccaas.sdk.testing.SampleRecordings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams whose answers cannot be trusted. */
final class LyingStreamTest {

    private static final byte[] INPUT =
            SampleRecordings.pcm16().seconds(12).planting("+33639980001").bytes();

    private static byte[] clean(InputStream in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AudioCleaner.standard().clean(in, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 44, Integer.MAX_VALUE, -1})
    void lyingAvailable_changesNothing(int lie) {
        InputStream stream = new FilterInputStream(new ByteArrayInputStream(INPUT)) {
            @Override
            public int available() {
                return lie;
            }

            @Override
            public long skip(long n) {
                return n;
            }
        };
        assertArrayEquals(Cleaning.clean(INPUT), clean(stream));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 4095})
    void shortReads_changeNothing(int most) {
        InputStream stream = new FilterInputStream(new ByteArrayInputStream(INPUT)) {
            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                return super.read(b, off, Math.min(len, most));
            }
        };
        assertArrayEquals(Cleaning.clean(INPUT), clean(stream));
    }

    @Test
    void emptyReads_areNotTheEnd() {
        InputStream stream = new FilterInputStream(new ByteArrayInputStream(INPUT)) {
            private int calls;

            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                return calls++ % 2 == 0 ? 0 : super.read(b, off, len);
            }
        };
        assertArrayEquals(Cleaning.clean(INPUT), clean(stream));
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, Integer.MAX_VALUE})
    void impossibleCount_isAnInputFailure(int count) {
        InputStream stream = new FilterInputStream(new ByteArrayInputStream(INPUT)) {
            @Override
            public int read(byte[] b, int off, int len) {
                return count;
            }
        };
        assertFailsWithoutOutput(stream);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 44, 1000, 150_000})
    void brokenStream_isAFailureAndNotTheEnd(int good) {
        InputStream stream = new FilterInputStream(new ByteArrayInputStream(INPUT)) {
            private int left = good;

            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                if (left == 0) {
                    throw new IOException("+33639980001 was cut off");
                }
                int n = super.read(b, off, Math.min(len, left));
                left -= n;
                return n;
            }
        };
        assertFailsWithoutOutput(stream);
    }

    @Test
    void stream_staysOpen() {
        boolean[] closed = new boolean[1];
        InputStream stream = new FilterInputStream(new ByteArrayInputStream(INPUT)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        clean(stream);
        assertEquals(false, closed[0]);
    }

    private static void assertFailsWithoutOutput(InputStream stream) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AudioFileException e = assertThrows(
                AudioFileException.class, () -> AudioCleaner.standard().clean(stream, out));
        assertEquals("AUDIO_INPUT_UNREADABLE", e.code());
        assertTrue(!String.valueOf(e.getMessage()).contains("639980001"));
        assertEquals(0, out.size());
    }
}
