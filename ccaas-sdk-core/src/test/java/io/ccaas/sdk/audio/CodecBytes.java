package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;

import io.ccaas.sdk.audio.bits.BitWriter;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Header packets and packets of audio, made by hand. What lies in the audio is noise: nobody decodes it. */
final class CodecBytes {

    /** Samples of one of the Opus packets here: 20 ms. */
    static final int OPUS_SAMPLES = 960;

    /** Samples of one of the FLAC frames here. */
    static final int FLAC_SAMPLES = 192;

    private CodecBytes() {}

    static byte[] noise(int length, long seed) {
        byte[] bytes = new byte[length];
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        random.nextBytes(bytes);
        return bytes;
    }

    static byte[] opusHead(int version, long rate, byte[] more) {
        return join(text("OpusHead"), le(version, 1), le(2, 1), le(312, 2), le(rate, 4), le(0, 2), le(0, 1), more);
    }

    static byte[] opusHead() {
        return opusHead(1, 48_000, new byte[0]);
    }

    static byte[] opusTags() {
        return join(text("OpusTags"), new byte[8]);
    }

    /** One frame of 20 ms in stereo (code 0). */
    static byte[] opus(int seed) {
        return join(new byte[] {(byte) 0xFC}, noise(40 + seed, seed));
    }

    /** Two frames and padding (code 3). */
    static byte[] opusPadded(byte[] padding) {
        return join(new byte[] {(byte) 0xFF, 0x42, (byte) padding.length}, noise(60, 7), padding);
    }

    static byte[] vorbisIdentification(int bitRate) {
        byte[] rates = join(le(bitRate, 4), le(bitRate, 4), le(bitRate, 4));
        return join(text("\1vorbis"), le(0, 4), le(1, 1), le(8000, 4), rates, le(0xB8, 1), le(1, 1));
    }

    static byte[] vorbisComment() {
        return join(text("\3vorbis"), new byte[8], le(1, 1));
    }

    /** One codebook, floor, residue and mapping; a short and a long mode. {@code unused} is the byte that decoders skip. */
    static byte[] vorbisSetup(int unused) {
        LowBits bits = new LowBits();
        bits.add(0, 8)
                .add(0x564342, 24)
                .add(1, 16)
                .add(2, 24)
                .add(0, 1)
                .add(0, 1)
                .add(0, 5)
                .add(0, 5)
                .add(0, 4);
        bits.add(0, 6).add(0, 16);
        bits.add(0, 6).add(1, 16).add(0, 5).add(0, 2).add(4, 4);
        bits.add(0, 6)
                .add(0, 16)
                .add(0, 24)
                .add(64, 24)
                .add(7, 24)
                .add(0, 6)
                .add(0, 8)
                .add(1, 3)
                .add(0, 1)
                .add(0, 8);
        bits.add(0, 6)
                .add(0, 16)
                .add(0, 1)
                .add(0, 1)
                .add(0, 2)
                .add(unused, 8)
                .add(0, 8)
                .add(0, 8);
        bits.add(1, 6)
                .add(0, 1)
                .add(0, 32)
                .add(0, 8)
                .add(1, 1)
                .add(0, 32)
                .add(0, 8)
                .add(1, 1);
        return join(text("\5vorbis"), bits.bytes());
    }

    /** Block sizes are 256 and 2048; the second bit chooses. */
    static byte[] vorbis(boolean isLong, int seed) {
        byte[] packet = noise(50 + seed, seed);
        packet[0] = (byte) ((packet[0] & 0xFC) | (isLong ? 2 : 0));
        return packet;
    }

    static byte[] speexHeader(String version, int bitRate, int extra, int reserved) {
        byte[] front = join(text("Speex   "), text(version), new byte[20 - version.length()]);
        byte[] numbers = join(le(1, 4), le(80, 4), le(8000, 4), le(0, 4), le(4, 4), le(1, 4), le(bitRate, 4));
        return join(front, numbers, le(160, 4), le(0, 4), le(1, 4), le(extra, 4), le(reserved, 4), le(reserved, 4));
    }

    static byte[] speexHeader() {
        return speexHeader("1.2.1", -1, 0, 0);
    }

    /** A narrow-band frame of 43 bits behind a message to the user of so many bytes, and the terminator. */
    static byte[] speex(long message, int bytes) {
        BitWriter bits = new BitWriter();
        if (bytes > 0) {
            bits.write(13, 5).write(bytes, 4).write(0, 5).write(message, 8 * bytes);
        }
        bits.write(1, 5).write(0x2A_5A5A_5A5AL, 38);
        return terminated(bits, 43 + (bytes > 0 ? 14 + 8 * bytes : 0));
    }

    static byte[] terminated(BitWriter bits, int length) {
        int rest = -length & 7;
        return bits.write((1L << Math.max(0, rest - 1)) - 1, rest).toBytes();
    }

    static byte[] flacInfo(int blocks, int sizes, long samples, int md5) {
        BitWriter out = new BitWriter()
                .write(blocks, 16)
                .write(blocks, 16)
                .write(sizes, 24)
                .write(sizes, 24);
        out.write(8000, 20).write(0, 3).write(15, 5).write(samples, 36);
        return join(out.toBytes(), le(md5, 4), le(md5, 4), le(md5, 4), le(md5, 4));
    }

    /** A frame of {@link #FLAC_SAMPLES} equal samples of 16 bits in mono, as any decoder takes it. */
    static byte[] flac(int number) {
        return flac(number, FLAC_SAMPLES, new byte[] {0, 0x12, 0x34});
    }

    /** A frame of so many samples of 16 bits in mono, with any subframe. */
    static byte[] flac(int number, int samples, byte[] subframe) {
        boolean usual = samples == FLAC_SAMPLES;
        byte[] size = usual ? new byte[0] : join(le((samples - 1) >> 8, 1), le(samples - 1, 1));
        byte[] header =
                join(new byte[] {(byte) 0xFF, (byte) 0xF8, (byte) (usual ? 0x14 : 0x74), 0x08, (byte) number}, size);
        byte[] frame = join(header, le(OggBytes.crc(8, 0x07, header), 1), subframe);
        long sum = OggBytes.crc(16, 0x8005, frame);
        return join(frame, le(sum >> 8, 1), le(sum, 1));
    }

    /** Samples as they are; what is missing of a block is zero. */
    static byte[] flacVerbatim(int number, int samples, byte[] content) {
        return flac(number, samples, join(new byte[] {2}, java.util.Arrays.copyOf(content, 2 * samples)));
    }

    static byte[] flacBlock(int type, byte[] body) {
        return join(le(type, 1), le(body.length >> 16, 1), le(body.length >> 8, 1), le(body.length, 1), body);
    }

    static byte[] oggFlacHead(int packets, byte[] info) {
        return join(text("\177FLAC\1\0"), le(packets >> 8, 1), le(packets, 1), text("fLaC"), flacBlock(0, info));
    }

    /** Packs numbers from the lowest bit on, as Vorbis does. */
    static final class LowBits {

        private byte[] bytes = new byte[512];
        private int at;

        LowBits add(long value, int count) {
            for (int i = 0; i < count; i++, at++) {
                bytes[at >> 3] |= (byte) ((value >> i & 1) << (at & 7));
            }
            return this;
        }

        byte[] bytes() {
            return java.util.Arrays.copyOf(bytes, (at + 7) >> 3);
        }
    }
}
