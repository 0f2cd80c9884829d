package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.audio.result.DroppedStructure;
import io.ccaas.sdk.testing.WavBytes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where headers measure less than there is, what is left out could be sound: it is never left out in silence. */
final class DroppedSoundTest {

    private static final byte[] AUDIO = ChunkBytes.AUDIO;
    private static final byte[] HALF = Arrays.copyOf(AUDIO, AUDIO.length / 2);

    /** Loud, with silence in it. */
    private static final byte[] REST =
            join(Arrays.copyOfRange(AUDIO, AUDIO.length / 2, AUDIO.length), new byte[200], HALF);

    private static void assertWarns(byte[] expected, byte[] input, long behind) {
        Cleaning.assertCleans(expected, input);
        CleaningReport report = Cleaning.report(input);
        assertEquals(List.of(AudioWarning.BYTES_BEHIND_AUDIO), report.warnings());
        assertEquals(List.of(new DroppedStructure("bytes after the audio", 1, behind)), report.dropped());
    }

    private static byte[] wav(byte[] data) {
        return WavBytes.riff().fmtPcm16(2, 8000).chunk("data", data).bytes();
    }

    /** The size of the whole file is right, so all of it lies inside; nothing of it is a chunk. */
    @Test
    void tooSmallLength_isWarnedOfInWav() {
        byte[] input = WavBytes.riff()
                .riffSize(36 + HALF.length + REST.length)
                .fmtPcm16(2, 8000)
                .chunk("data", HALF.length, join(HALF, REST))
                .bytes();
        assertWarns(wav(HALF), input, REST.length);
    }

    @Test
    void tooSmallLength_isWarnedOfInCaf() {
        byte[] desc = ChunkBytes.desc("lpcm", 2, 4, 2, 16);
        byte[] clean = ChunkBytes.caf(desc, ChunkBytes.cafData(HALF));
        assertWarns(clean, join(clean, new byte[200], REST), 200 + REST.length);
    }

    /** The chunk of the samples holds more than its format counts: the count is believed. */
    @Test
    void tooSmallCount_isWarnedOfInAiff() {
        byte[] comm = ChunkBytes.comm(2, HALF.length / 4, 16);
        byte[] clean = ChunkBytes.form("AIFF", comm, ChunkBytes.ssnd(HALF));
        assertWarns(clean, ChunkBytes.form("AIFF", comm, ChunkBytes.ssnd(join(HALF, REST))), REST.length);
        byte[] open = join(clean, REST);
        Arrays.fill(open, 4, 8, (byte) 0);
        assertWarns(clean, open, REST.length);
    }

    /** Its length stands in a table; the field of 32 bits is odd and says nothing of a pad byte. */
    @Test
    void secondRecording_isWarnedOfInRf64() {
        byte[] sizes = join(le(36 + 36 + AUDIO.length, 8), le(AUDIO.length, 8), le(0, 8), le(0, 4));
        byte[] rf64 = WavBytes.of("RF64")
                .riffSize(0xFFFFFFFFL)
                .chunk("ds64", sizes)
                .fmtPcm16(2, 8000)
                .chunk("data", 0xFFFFFFFFL, AUDIO)
                .bytes();
        assertWarns(wav(AUDIO), join(rf64, rf64), rf64.length);
        byte[] chunk = join(text("0639"), le(2, 4), text("+3"));
        assertEquals(
                List.of(new DroppedStructure("bytes after the audio", 1, 10)),
                Cleaning.report(join(rf64, chunk)).dropped());
    }

    @Test
    void secondRecording_isWarnedOfWhereTheFirstHasNoSize() {
        byte[] open = WavBytes.riff()
                .riffSize(0)
                .fmtPcm16(2, 8000)
                .chunk("data", AUDIO)
                .bytes();
        assertWarns(wav(AUDIO), join(open, open), open.length);
        byte[] cut = join(open, text("0639"), le(99, 4), text("+33639"));
        assertWarns(wav(AUDIO), cut, 14);
    }

    @Test
    void secondRecording_isWarnedOfInWave64() {
        byte[] fmt = ChunkBytes.w64Chunk("fmt ", WavBytes.fmt(1, 2, 8000, 4, 16));
        byte[] input = ChunkBytes.w64(fmt, ChunkBytes.w64Chunk("data", AUDIO));
        assertWarns(wav(AUDIO), join(input, input), input.length);
        Arrays.fill(input, 16, 24, (byte) 0);
        assertWarns(wav(AUDIO), join(input, input), input.length);
    }
}
