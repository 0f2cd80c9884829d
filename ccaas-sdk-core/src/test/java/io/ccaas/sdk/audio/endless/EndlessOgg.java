package io.ccaas.sdk.audio.endless;

import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Ogg with Opus, one channel: pages of sixty packets of 20 ms. */
final class EndlessOgg {

    static final byte[] OPUS_HEAD = join(text("OpusHead"), new byte[] {1, 1}, le(0, 2), le(48000, 4), new byte[3]);
    static final int SAMPLES = 960;
    static final int PACKET = 1000;

    private static final int PACKETS = 60;
    private static final int[] CRC = table();

    private EndlessOgg() {}

    static long write(OutputStream out, long least) throws IOException {
        byte[] tags = join(text("OpusTags"), le(0, 4), le(1, 4), le(12, 4), text(Endless.PLANT));
        out.write(page(2, 0, 0, new byte[] {(byte) OPUS_HEAD.length}, OPUS_HEAD));
        out.write(page(0, 0, 1, new byte[] {(byte) tags.length}, tags));
        byte[] segments = new byte[PACKETS * 4];
        Arrays.fill(segments, (byte) 255);
        byte[] body = new byte[PACKETS * PACKET];
        for (int i = 0; i < PACKETS; i++) {
            segments[4 * i + 3] = (byte) (PACKET - 3 * 255);
            System.arraycopy(packet(), 0, body, i * PACKET, PACKET);
        }
        long pages = least / body.length + 1;
        for (long i = 1; i <= pages; i++) {
            out.write(page(i == pages ? 4 : 0, i * PACKETS * SAMPLES, i + 1, segments, body));
        }
        return pages * PACKETS * SAMPLES;
    }

    /** One frame of 20 ms in full band. */
    static byte[] packet() {
        byte[] packet = new byte[PACKET];
        Arrays.fill(packet, (byte) 0x35);
        packet[0] = (byte) 0xF8;
        return packet;
    }

    private static byte[] page(int flags, long granule, long sequence, byte[] segments, byte[] body) {
        byte[] page = join(
                text("OggS"),
                new byte[] {0, (byte) flags},
                le(granule, 8),
                le(77, 4),
                le(sequence, 4),
                new byte[4],
                new byte[] {(byte) segments.length},
                segments,
                body);
        int crc = 0;
        for (byte b : page) {
            crc = (crc << 8) ^ CRC[(crc >>> 24) ^ (b & 0xFF)];
        }
        System.arraycopy(le(crc, 4), 0, page, 22, 4);
        return page;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            int crc = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc << 1) ^ (crc < 0 ? 0x04C11DB7 : 0);
            }
            table[i] = crc;
        }
        return table;
    }
}
