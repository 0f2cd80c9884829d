package io.ccaas.sdk.audio.endless;

import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Plain samples behind a head that tells their length, or that it is not known: 16 bits, one channel. */
final class EndlessPcm {

    private static final int PIECE = 1 << 20;

    private EndlessPcm() {}

    /** WAV as a pipe leaves it. */
    static long wav(OutputStream out, long least) throws IOException {
        byte[] list = join(text("LIST"), le(24, 4), text("INFOIART"), le(12, 4), text(Endless.PLANT));
        byte[] fmt = join(text("fmt "), le(16, 4), le(1, 2), le(1, 2), le(8000, 4), le(16000, 4), le(2, 2), le(16, 2));
        out.write(join(text("RIFF"), le(-1, 4), text("WAVE"), list, fmt, text("data"), le(-1, 4)));
        return samples(out, least);
    }

    /** AU of unknown length, the value in its annotation. */
    static long au(OutputStream out, long least) throws IOException {
        out.write(join(text(".snd"), be(36, 4), be(-1, 4), be(3, 4), be(8000, 4), be(1, 4), text(Endless.PLANT)));
        return samples(out, least);
    }

    /** CAF whose data reaches to the end. */
    static long caf(OutputStream out, long least) throws IOException {
        byte[] rate = ByteBuffer.allocate(8).putDouble(8000).array();
        byte[] desc = join(rate, text("lpcm"), be(0, 4), be(2, 4), be(1, 4), be(1, 4), be(16, 4));
        byte[] info = join(text("info"), be(12, 8), text(Endless.PLANT));
        out.write(join(
                text("caff"), be(0x10000, 4), text("desc"), be(32, 8), desc, info, text("data"), be(-1, 8), be(0, 4)));
        return samples(out, least);
    }

    /** Wave64, whose sizes have 64 bits. */
    static long wave64(OutputStream out, long least) throws IOException {
        long size = (least / PIECE + 1) * PIECE;
        byte[] guid = {
            (byte) 0xF3,
            (byte) 0xAC,
            (byte) 0xD3,
            0x11,
            (byte) 0x8C,
            (byte) 0xD1,
            0,
            (byte) 0xC0,
            0x4F,
            (byte) 0x8E,
            (byte) 0xDB,
            (byte) 0x8A
        };
        byte[] riff = {
            'r',
            'i',
            'f',
            'f',
            0x2E,
            (byte) 0x91,
            (byte) 0xCF,
            0x11,
            (byte) 0xA5,
            (byte) 0xD6,
            0x28,
            (byte) 0xDB,
            4,
            (byte) 0xC1,
            0,
            0
        };
        byte[] fmt = join(le(1, 2), le(1, 2), le(8000, 4), le(16000, 4), le(2, 2), le(16, 2));
        byte[] call = join(text("call"), guid, le(24 + 16, 8), Arrays.copyOf(text(Endless.PLANT), 16));
        byte[] body = join(
                text("wave"),
                guid,
                text("fmt "),
                guid,
                le(24 + 16, 8),
                fmt,
                call,
                text("data"),
                guid,
                le(24 + size, 8));
        out.write(join(riff, le(24 + body.length + size, 8), body));
        return samples(out, size - 1);
    }

    private static long samples(OutputStream out, long least) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int i = 0; i < PIECE; i++) {
            piece[i] = (byte) (i * 31 + (i >> 8) * 7);
        }
        long pieces = least / PIECE + 1;
        for (long i = 0; i < pieces; i++) {
            out.write(piece);
        }
        return pieces * PIECE / 2;
    }

    static byte[] be(long value, int bytes) {
        byte[] all = ByteBuffer.allocate(8).putLong(value).array();
        return Arrays.copyOfRange(all, 8 - bytes, 8);
    }
}
