package io.ccaas.sdk.audio.codec.flac;

import static io.ccaas.sdk.testing.WavBytes.join;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.bits.BitWriter;
import io.ccaas.sdk.audio.bits.Crc;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import org.junit.jupiter.api.Test;

/** Frames in the packets of a container. */
final class FlacSequenceTest {

    private static final long AT = 11;

    private static FlacStreamInfo info() {
        byte[] bytes = new BitWriter()
                .write(16, 16)
                .write(4096, 16)
                .write(0, 48)
                .write(8000, 20)
                .write(1, 3)
                .toBytes();
        byte[] block = java.util.Arrays.copyOf(bytes, FlacStreamInfo.BYTES);
        block[12] |= 0;
        block[13] = (byte) 0xF0;
        return FlacStreamInfo.parse(block, 0, block.length, AT);
    }

    /** Stereo, 16 bits; a number in the form of UTF-8. */
    private static byte[] frame(boolean variable, int size, byte... number) {
        byte[] header = join(new byte[] {(byte) 0xFF, (byte) (variable ? 0xF9 : 0xF8), 0x70, 0x18}, number, new byte[] {
            (byte) ((size - 1) >> 8), (byte) (size - 1)
        });
        byte[] checked = join(header, new byte[] {(byte) new Crc(8, 7).update(0, header, 0, header.length)});
        byte[] frame = join(checked, new byte[] {0, 1, 2, 0, 3, 4});
        long sum = new Crc(16, 0x8005).update(0, frame, 0, frame.length);
        return join(frame, new byte[] {(byte) (sum >> 8), (byte) sum});
    }

    private static String refusal(FlacSequence sequence, byte[] frame) {
        return assertThrows(AudioRefusedException.class, () -> sequence.next(frame, 0, frame.length, AT))
                .code();
    }

    private static void next(FlacSequence sequence, int samples, byte[] frame) {
        assertEquals(samples, sequence.next(frame, 0, frame.length, AT));
    }

    @Test
    void variableBlocks_areNumberedBySamples() {
        FlacSequence sequence = new FlacSequence(info());
        next(sequence, 100, frame(true, 100, (byte) 0));
        next(sequence, 4096, frame(true, 4096, (byte) 100));
        next(sequence, 7, frame(true, 7, (byte) 0xE1, (byte) 0x81, (byte) 0xA4));
        assertEquals(4203, sequence.samples());
        assertEquals("FLAC_FRAME", refusal(sequence, frame(true, 7, (byte) 3)));
        assertEquals("FLAC_FRAME", refusal(sequence, frame(false, 7, (byte) 3)));
    }

    @Test
    void blocksOfTheHeader_areThoseOfTheFirstFrame() {
        FlacSequence sequence = new FlacSequence(info());
        next(sequence, 100, frame(false, 100, (byte) 0));
        byte[] proven = sequence.proven().toBytes();
        assertEquals(100, proven[1]);
        assertEquals(100, proven[3]);
        assertEquals(100, proven[17]);
    }

    @Test
    void numberInALongerForm_isRefused() {
        FlacSequence sequence = new FlacSequence(info());
        assertEquals("FLAC_FIRST_FRAME", refusal(sequence, frame(false, 100, (byte) 0xC0, (byte) 0x80)));
        assertEquals("FLAC_FIRST_FRAME", refusal(sequence, frame(false, 100, (byte) 0x80)));
        assertEquals("FLAC_FIRST_FRAME", refusal(sequence, frame(false, 100, (byte) 0xFF)));
        assertEquals("FLAC_FIRST_FRAME", refusal(sequence, frame(false, 100, (byte) 0xC2, (byte) 0x00)));
    }

    @Test
    void packetWithMoreThanAFrame_isRefused() {
        FlacSequence sequence = new FlacSequence(info());
        next(sequence, 100, frame(false, 100, (byte) 0));
        assertEquals("FLAC_FRAME", refusal(sequence, join(frame(false, 100, (byte) 1), frame(false, 100, (byte) 2))));
        assertEquals("FLAC_FRAME", refusal(sequence, join(frame(false, 100, (byte) 1), new byte[70])));
        assertEquals("FLAC_FRAME", refusal(sequence, join(frame(false, 100, (byte) 1), new byte[] {1})));
        next(sequence, 100, frame(false, 100, (byte) 1));
    }
}
