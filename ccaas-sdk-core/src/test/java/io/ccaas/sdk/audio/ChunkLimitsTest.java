package io.ccaas.sdk.audio;

import static io.ccaas.sdk.audio.ChunkBytes.AUDIO;
import static io.ccaas.sdk.audio.ChunkBytes.PLANT;
import static io.ccaas.sdk.audio.ChunkBytes.aiff;
import static io.ccaas.sdk.audio.ChunkBytes.caf;
import static io.ccaas.sdk.audio.ChunkBytes.cafChunk;
import static io.ccaas.sdk.audio.ChunkBytes.cafData;
import static io.ccaas.sdk.audio.ChunkBytes.desc;
import static io.ccaas.sdk.audio.ChunkBytes.iff;
import static io.ccaas.sdk.audio.ChunkBytes.w64;
import static io.ccaas.sdk.audio.ChunkBytes.w64Chunk;
import static io.ccaas.sdk.testing.WavBytes.fmt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is counted, and what is declared but not there. */
final class ChunkLimitsTest {

    private static AudioRefusedException refusal(AudioCleaner cleaner, byte[] input) {
        return assertThrows(AudioRefusedException.class, () -> cleaner.toAudioOnly(new ByteArrayInputStream(input)));
    }

    private static void assertTooMany(String code, long offset, int most, byte[] input) {
        AudioCleaner.standard()
                .withAtMostStructures(most)
                .toAudioOnly(new ByteArrayInputStream(input))
                .close();
        AudioRefusedException e = refusal(AudioCleaner.standard().withAtMostStructures(most - 1), input);
        assertEquals(code, e.code());
        assertEquals(offset, e.offset());
    }

    @Test
    void moreChunksThanAllowed_areRefused() {
        byte[] words = iff("ANNO", PLANT);
        byte[] aiff = aiff(words, words);
        assertTooMany("AIFF_TOO_MANY_CHUNKS", 12 + 26 + 2L * words.length, 4, aiff);
        byte[] info = cafChunk("info", PLANT);
        byte[] caf = caf(desc("lpcm", 2, 4, 2, 16), info, info, cafData(AUDIO));
        assertTooMany("CAF_TOO_MANY_CHUNKS", 8 + 44 + 2L * info.length, 4, caf);
        byte[] format = w64Chunk("fmt ", fmt(1, 2, 8000, 4, 16));
        byte[] junk = w64Chunk("junk", PLANT);
        byte[] w64 = w64(format, junk, junk, w64Chunk("data", AUDIO));
        assertTooMany("W64_TOO_MANY_CHUNKS", 40 + format.length + 2L * junk.length, 4, w64);
    }

    @Test
    void lessAudioThanCafDeclares_isRefusedWhereAsked() {
        byte[] whole = caf(desc("lpcm", 2, 4, 2, 16), cafData(AUDIO));
        byte[] cut = Arrays.copyOf(whole, whole.length - 40);
        AudioRefusedException e = refusal(AudioCleaner.standard().refusingTruncatedInput(), cut);
        assertEquals("CAF_TRUNCATED", e.code());
        assertEquals(cut.length, e.offset());
    }
}
