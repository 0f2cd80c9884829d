package io.ccaas.sdk.audio.endless;

import static io.ccaas.sdk.audio.endless.EndlessPcm.be;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** FLAC without prediction: stereo, 16 bits, 44.1 kHz, 4096 samples a frame. */
final class EndlessFlac {

    private static final int SAMPLES = 4096;
    private static final int[] CRC = table();

    private EndlessFlac() {}

    static long write(OutputStream out, long least) throws IOException {
        byte[] rate = be((44100L << 44) | (1L << 41) | (15L << 36), 8);
        byte[] info = join(be(SAMPLES, 2), be(SAMPLES, 2), new byte[6], rate, new byte[16]);
        byte[] padding = join(new byte[] {(byte) 0x81, 0, 0, 12}, text(Endless.PLANT));
        out.write(join(text("fLaC"), new byte[] {0, 0, 0, 34}, info, padding));
        byte[] samples = new byte[SAMPLES * 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (i % 61);
        }
        byte[] body = join(new byte[] {2}, samples, new byte[] {2}, samples);
        long frames = least / body.length + 1;
        for (long i = 0; i < frames; i++) {
            out.write(frame(i, body));
        }
        return frames * SAMPLES;
    }

    private static byte[] frame(long number, byte[] body) {
        byte[] head = join(new byte[] {(byte) 0xFF, (byte) 0xF8, (byte) 0xC9, 0x18}, utf8(number));
        int small = 0;
        for (byte b : head) {
            small ^= b & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                small = ((small << 1) ^ ((small & 0x80) != 0 ? 0x07 : 0)) & 0xFF;
            }
        }
        byte[] frame = join(head, new byte[] {(byte) small}, body);
        int crc = 0;
        for (byte b : frame) {
            crc = ((crc << 8) ^ CRC[((crc >>> 8) ^ b) & 0xFF]) & 0xFFFF;
        }
        return join(frame, be(crc, 2));
    }

    /** The coding of UTF-8, which FLAC uses for numbers. */
    private static byte[] utf8(long number) {
        if (number < 0x80) {
            return new byte[] {(byte) number};
        }
        int more = 1;
        while (number >= 1L << (5 * more + 6)) {
            more++;
        }
        byte[] bytes = new byte[more + 1];
        for (int i = more; i > 0; i--) {
            bytes[i] = (byte) (0x80 | ((number >> (6 * (more - i))) & 0x3F));
        }
        bytes[0] = (byte) ((0xFF00 >> (more + 1)) | (number >> (6 * more)));
        return bytes;
    }

    private static int[] table() {
        int[] table = new int[256];
        Arrays.setAll(table, i -> i << 8);
        for (int i = 0; i < 256; i++) {
            for (int bit = 0; bit < 8; bit++) {
                table[i] = ((table[i] << 1) ^ ((table[i] & 0x8000) != 0 ? 0x8005 : 0)) & 0xFFFF;
            }
        }
        return table;
    }
}
