package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** Pieces of AU, AIFF, CAF and Wave64 files, right or wrong. */
final class ChunkBytes {

    /** Not silent, not text, no block of it alike. */
    static final byte[] AUDIO = audio(480);

    static final byte[] PLANT = text("+33639980001");

    private static final byte[] GUID_REST = hex("F3ACD3118CD100C04F8EDB8A");
    private static final byte[] LIST_REST = hex("2F91CF11A5D628DB04C10000");

    private ChunkBytes() {}

    static byte[] audio(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (0x80 | (i * 37 + i / 251));
        }
        return bytes;
    }

    static byte[] be(long value, int bytes) {
        return Arrays.copyOfRange(ByteBuffer.allocate(8).putLong(value).array(), 8 - bytes, 8);
    }

    static byte[] au(int encoding, int rate, int channels, byte[] audio) {
        return auOf(24, audio.length, encoding, rate, channels, new byte[0], audio);
    }

    static byte[] auOf(long offset, long size, long encoding, long rate, long channels, byte[] note, byte[] audio) {
        return join(
                text(".snd"), be(offset, 4), be(size, 4), be(encoding, 4), be(rate, 4), be(channels, 4), note, audio);
    }

    /** A chunk of AIFF with its pad byte. */
    static byte[] iff(String id, byte[]... body) {
        byte[] all = join(body);
        return join(text(id), be(all.length, 4), all, new byte[all.length & 1]);
    }

    static byte[] form(String type, byte[]... chunks) {
        byte[] all = join(chunks);
        return join(text("FORM"), be(4L + all.length, 4), text(type), all);
    }

    static byte[] comm(int channels, long frames, int bits, byte[]... more) {
        byte[] rate8000 = join(be(16383 + 12, 2), be(8000L << 51, 8));
        return iff("COMM", be(channels, 2), be(frames, 4), be(bits, 2), rate8000, join(more));
    }

    static byte[] ssnd(byte[] audio) {
        return iff("SSND", new byte[8], audio);
    }

    static byte[] aiff(byte[]... between) {
        return form("AIFF", comm(2, AUDIO.length / 4, 16), join(between), ssnd(AUDIO));
    }

    static byte[] aifc(String codec, int bits, int channels, byte[] name, byte[] audio, int frames) {
        byte[] version = iff("FVER", be(0xA2805140L, 4));
        return form("AIFC", version, comm(channels, frames, bits, text(codec), name), ssnd(audio));
    }

    static byte[] cafChunk(String type, byte[]... body) {
        byte[] all = join(body);
        return join(text(type), be(all.length, 8), all);
    }

    static byte[] desc(String id, int flags, int bytes, int channels, int bits) {
        byte[] rate = be(Double.doubleToLongBits(8000), 8);
        return cafChunk("desc", rate, text(id), be(flags, 4), be(bytes, 4), be(1, 4), be(channels, 4), be(bits, 4));
    }

    static byte[] cafData(byte[] audio) {
        return cafChunk("data", new byte[4], audio);
    }

    static byte[] caf(byte[]... chunks) {
        return join(text("caff"), be(0x10000, 4), join(chunks));
    }

    static byte[] w64(byte[]... chunks) {
        byte[] all = join(chunks);
        return join(
                text("riff"), hex("2E91CF11A5D628DB04C10000"), le(40L + all.length, 8), text("wave"), GUID_REST, all);
    }

    static byte[] w64Chunk(String word, byte[] body) {
        return w64Chunk(word, 24L + body.length, body);
    }

    static byte[] w64Chunk(String word, long size, byte[] body) {
        byte[] rest = word.equals("list") ? LIST_REST : GUID_REST;
        return join(text(word), rest, le(size, 8), body, new byte[-body.length & 7]);
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
