package io.ccaas.sdk.testing;

import io.ccaas.sdk.audio.bits.BitWriter;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Builds ADTS frames bit by bit, right or wrong: AAC-LC, 8000 Hz, mono. The sound is noise of a seed. */
public final class AdtsBytes {

    private boolean checked;
    private int privateBits;
    private int channels = 1;
    private int blocks;
    private int fullness = 0x7FF;
    private byte[] leading = new byte[0];

    /** A usual frame. */
    public AdtsBytes() {}

    /** Adds a check sum of any value. */
    public AdtsBytes checked() {
        checked = true;
        return this;
    }

    /** Sets every free bit of the header. */
    public AdtsBytes freeBits() {
        privateBits = 1;
        fullness = 0x336;
        return this;
    }

    /** Sets the channel configuration, 0 to 7. */
    public AdtsBytes channels(int value) {
        channels = value;
        return this;
    }

    /** Sets how many blocks follow the first, 0 to 3. */
    public AdtsBytes blocks(int value) {
        blocks = value;
        return this;
    }

    /** Puts whole bytes in front of the sound. */
    public AdtsBytes leading(byte[] bytes) {
        leading = bytes.clone();
        return this;
    }

    /** Frames in a row. */
    public byte[] frames(int count) {
        byte[][] frames = new byte[count][];
        for (int i = 0; i < count; i++) {
            frames[i] = frame(i);
        }
        return WavBytes.join(frames);
    }

    /** One frame. */
    public byte[] frame(long seed) {
        byte[] sound = sound(seed);
        int header = checked ? 9 : 7;
        BitWriter bits = new BitWriter().write(0xFFF, 12).write(0, 3).write(checked ? 0 : 1, 1);
        bits.write(1, 2).write(11, 4).write(privateBits, 1).write(channels, 3).write(privateBits * 15L, 4);
        bits.write(header + leading.length + (long) sound.length, 13)
                .write(fullness, 11)
                .write(blocks, 2);
        byte[] sum = checked ? new byte[] {0x33, 0x36} : new byte[0];
        return WavBytes.join(bits.toBytes(), sum, leading, sound);
    }

    /** A single channel element without bands, and noise without signs of synchronisation. */
    private static byte[] sound(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 1);
        byte[] sound = new byte[60 + random.nextInt(40)];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (byte) random.nextInt(32);
        }
        Arrays.fill(sound, 0, 4, (byte) 0);
        return sound;
    }
}
