package io.ccaas.sdk.audio.endless;

import static io.ccaas.sdk.audio.endless.EndlessPcm.be;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** A live WebM stream with Opus: a Segment of unknown size, one Cluster a second. */
final class EndlessMatroska {

    private static final int BLOCKS = 50;

    private EndlessMatroska() {}

    static long write(OutputStream out, long least) throws IOException {
        byte[] version =
                join(element(0x4286, 1, 1), element(0x42F7, 1, 1), element(0x42F2, 4, 1), element(0x42F3, 8, 1));
        out.write(element(
                0x1A45DFA3L,
                join(version, element(0x4282, text("webm")), element(0x4287, 4, 1), element(0x4285, 2, 1))));
        out.write(join(be(0x18538067L, 4), be(0x01FFFFFFFFFFFFFFL, 8)));
        byte[] info = join(
                element(0x2AD7B1, 1_000_000, 4),
                element(0x4D80, text(Endless.PLANT)),
                element(0x5741, text(Endless.PLANT)));
        out.write(element(0x1549A966L, info));
        byte[] rate = ByteBuffer.allocate(8).putDouble(48000).array();
        byte[] audio = element(0xE1, join(element(0xB5, rate), element(0x9F, 1, 1)));
        byte[] track =
                join(element(0xD7, 1, 1), element(0x73C5, 1, 1), element(0x83, 2, 1), element(0x86, text("A_OPUS")));
        byte[] whole = join(track, element(0x63A2, EndlessOgg.OPUS_HEAD), audio);
        out.write(element(0x1654AE6BL, element(0xAE, whole)));
        byte[] blocks = blocks();
        long clusters = least / blocks.length + 1;
        for (long i = 0; i < clusters; i++) {
            out.write(element(0x1F43B675L, join(element(0xE7, i * 1000, 5), blocks)));
        }
        return clusters * BLOCKS * EndlessOgg.SAMPLES;
    }

    private static byte[] blocks() {
        byte[] all = new byte[0];
        for (int i = 0; i < BLOCKS; i++) {
            all = join(
                    all,
                    element(
                            0xA3,
                            join(
                                    new byte[] {(byte) 0x81},
                                    be(i * 20L, 2),
                                    new byte[] {(byte) 0x80},
                                    EndlessOgg.packet())));
        }
        return all;
    }

    private static byte[] element(long id, long value, int bytes) {
        return element(id, be(value, bytes));
    }

    private static byte[] element(long id, byte[] body) {
        int width = (71 - Long.numberOfLeadingZeros(id)) / 8;
        return join(be(id, width), be(0x10000000L | body.length, 4), body);
    }
}
