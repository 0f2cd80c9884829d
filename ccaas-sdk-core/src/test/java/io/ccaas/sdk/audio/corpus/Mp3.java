package io.ccaas.sdk.audio.corpus;

import java.util.ArrayList;
import java.util.List;

/** Frames of an MPEG Layer III stream, and the bits of its main data that no frame reads. */
final class Mp3 {

    private static final int[] RATES_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] RATES_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[][] HERTZ = {{11025, 12000, 8000}, {}, {22050, 24000, 16000}, {44100, 48000, 32000}};

    /**
     * A frame.
     *
     * @param at where it begins
     * @param length its bytes
     * @param one whether it is of MPEG-1
     * @param mono whether it has one channel
     * @param side where its side information begins
     */
    record Frame(int at, int length, boolean one, boolean mono, int side) {

        int sideLength() {
            return one ? (mono ? 17 : 32) : (mono ? 9 : 17);
        }

        int main() {
            return side + sideLength();
        }

        int end() {
            return at + length;
        }
    }

    private Mp3() {}

    static List<Frame> frames(byte[] file) {
        List<Frame> frames = new ArrayList<>();
        for (int at = 0; at + 4 <= file.length && (file[at] & 0xFF) == 0xFF; ) {
            Frame frame = frame(file, at);
            frames.add(frame);
            at = frame.end();
        }
        return frames;
    }

    private static Frame frame(byte[] b, int at) {
        int version = b[at + 1] >> 3 & 3;
        boolean one = version == 3;
        int kilobits = (one ? RATES_1 : RATES_2)[b[at + 2] >> 4 & 15];
        int hertz = HERTZ[version][b[at + 2] >> 2 & 3];
        int length = (one ? 144 : 72) * kilobits * 1000 / hertz + (b[at + 2] >> 1 & 1);
        int side = at + 4 + ((b[at + 1] & 1) == 0 ? 2 : 0);
        return new Frame(at, length, one, (b[at + 3] & 0xC0) == 0xC0, side);
    }

    /** Places in the file, in stream order, of whole bytes that no granule refers to; the first frame is a header. */
    static List<Integer> ancillary(byte[] file, List<Frame> frames) {
        List<Integer> stream = new ArrayList<>();
        List<int[]> used = new ArrayList<>();
        for (Frame f : frames) {
            int back = bits(file, f.side(), 0, f.one() ? 9 : 8);
            used.add(new int[] {stream.size() - back, mainBits(file, f)});
            for (int at = f.main(); at < f.end(); at++) {
                stream.add(at);
            }
        }
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < used.size(); i++) {
            int end = used.get(i)[0] + (used.get(i)[1] + 7) / 8;
            int next = i + 1 < used.size() ? used.get(i + 1)[0] : stream.size();
            for (int k = Math.max(end, 0); k < next; k++) {
                free.add(stream.get(k));
            }
        }
        return free;
    }

    private static int mainBits(byte[] file, Frame f) {
        int channels = f.mono() ? 1 : 2;
        int at = f.one() ? 9 + (f.mono() ? 5 : 3) + 4 * channels : 8 + (f.mono() ? 1 : 2);
        int total = 0;
        for (int g = 0; g < (f.one() ? 2 : 1) * channels; g++) {
            total += bits(file, f.side(), at, 12);
            at += f.one() ? 59 : 63;
        }
        return total;
    }

    private static int bits(byte[] file, int at, int bit, int count) {
        int value = 0;
        for (int i = bit; i < bit + count; i++) {
            value = value << 1 | (file[at + i / 8] >> (7 - i % 8) & 1);
        }
        return value;
    }

    /** First byte in the frame behind its own main data, when that data begins in it; else its end. */
    static int endOfOwnData(byte[] file, Frame f) {
        boolean own = bits(file, f.side(), 0, f.one() ? 9 : 8) == 0;
        return own ? f.main() + (mainBits(file, f) + 7) / 8 : f.end();
    }

    static byte[] growLastGranule(byte[] file, Frame f, int bits) {
        int channels = f.mono() ? 1 : 2;
        int first = f.one() ? 9 + (f.mono() ? 5 : 3) + 4 * channels : 8 + (f.mono() ? 1 : 2);
        int at = first + ((f.one() ? 2 : 1) * channels - 1) * (f.one() ? 59 : 63);
        int length = bits(file, f.side(), at, 12) + bits;
        byte[] grown = file.clone();
        for (int i = 0; i < 12; i++) {
            int mask = 0x80 >> ((at + i) % 8);
            int place = f.side() + (at + i) / 8;
            grown[place] = (byte) ((length >> (11 - i) & 1) == 1 ? grown[place] | mask : grown[place] & ~mask);
        }
        return grown;
    }
}
