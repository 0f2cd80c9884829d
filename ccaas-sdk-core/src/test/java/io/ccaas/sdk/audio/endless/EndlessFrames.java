package io.ccaas.sdk.audio.endless;

import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * One frame again and again: MP3, ADTS and AMR.
 *
 * @param front what stands in front of the frames
 * @param frame the frame
 * @param samples sample instants of a frame
 * @param behind what stands behind the frames
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never printed
record EndlessFrames(byte[] front, byte[] frame, int samples, byte[] behind) implements Endless {

    private static final int ATONCE = 1000;
    private static final byte[] ID3 = join(
            text("ID3"),
            new byte[] {3, 0, 0, 0, 0, 0, 23},
            text("TIT2"),
            new byte[] {0, 0, 0, 13, 0, 0, 0},
            text(PLANT));
    private static final byte[] TAG = Arrays.copyOf(join(text("TAG"), text(PLANT)), 128);

    /** MPEG-1 Layer III at 320 kbit/s and 44.1 kHz, silent. */
    static Endless mp3() {
        byte[] frame = Arrays.copyOf(new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0xE0, (byte) 0xC0}, 1044);
        return new EndlessFrames(ID3, frame, 1152, TAG);
    }

    /** AAC-LC at 44.1 kHz, one channel, frames of 1000 bytes. */
    static Endless adts() {
        byte[] head = {(byte) 0xFF, (byte) 0xF1, 0x50, 0x40, 1000 >> 3, (byte) 0x1F, (byte) 0xFC};
        return new EndlessFrames(ID3, Arrays.copyOf(head, 1000), 1024, TAG);
    }

    /** AMR at 12.2 kbit/s. */
    static Endless amr() {
        return new EndlessFrames(text("#!AMR\n"), Arrays.copyOf(new byte[] {0x3C}, 32), 160, TAG);
    }

    @Override
    public long write(OutputStream out, long least) throws IOException {
        byte[] many = new byte[frame.length * ATONCE];
        for (int i = 0; i < ATONCE; i++) {
            System.arraycopy(frame, 0, many, i * frame.length, frame.length);
        }
        out.write(front);
        long blocks = least / many.length + 1;
        for (long i = 0; i < blocks; i++) {
            out.write(many);
        }
        out.write(behind);
        return blocks * ATONCE * samples;
    }
}
