package io.ccaas.sdk.audio.codec.vorbis;

import java.util.Arrays;

/**
 * The third header of Vorbis I (specification, 4.2.4), followed bit by bit from its codebooks to its modes. It is the key to the audio, so
 * it passes as it is, without what lies behind its last bit and with the bits that no decoder reads made zero. Immutable.
 */
public final class VorbisSetup {

    /** The largest packet that is taken: 256 KiB. */
    public static final int LARGEST = 256 * 1024;

    private static final String MAGIC = "\5vorbis";

    private final VorbisIdentification identification;
    private final byte[] packet;
    private final boolean[] longModes;

    private VorbisSetup(VorbisIdentification identification, byte[] packet, boolean[] longModes) {
        this.identification = identification;
        this.packet = packet;
        this.longModes = longModes;
    }

    /**
     * Checks the packet.
     *
     * @param identification the first header of the same stream
     * @param packet the packet, which is not changed
     * @param at where it lies, in bytes from the start of the input
     * @return what is needed of it
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code VORBIS_SETUP}
     */
    public static VorbisSetup parse(VorbisIdentification identification, byte[] packet, long at) {
        byte[] copy = packet.clone();
        if (copy.length > LARGEST || !hasMagic(copy)) {
            throw VorbisRules.VORBIS_SETUP.at(at);
        }
        return followed(identification, copy, at);
    }

    private static boolean hasMagic(byte[] packet) {
        boolean equal = packet.length > MAGIC.length();
        for (int i = 0; equal && i < MAGIC.length(); i++) {
            equal = packet[i] == MAGIC.charAt(i);
        }
        return equal;
    }

    private static VorbisSetup followed(VorbisIdentification identification, byte[] packet, long at) {
        SetupWalk walk = new SetupWalk(packet, identification, at);
        SetupBits in = walk.readToModes();
        boolean[] longModes = new boolean[in.read(6) + 1];
        for (int i = 0; i < longModes.length; i++) {
            longModes[i] = walk.mode();
        }
        walk.end();
        in.erase((int) (-in.position() & 7));
        byte[] exact = Arrays.copyOf(packet, (int) (in.position() >> 3));
        return new VorbisSetup(identification, exact, longModes);
    }

    /**
     * The canonical packet.
     *
     * @return a copy that ends with the byte of the framing bit
     */
    public byte[] toPacket() {
        return packet.clone();
    }

    /**
     * Looks at the first bits of an audio packet. A packet yields a quarter of the sum of its own block size and of the one in front of it;
     * the first one yields nothing (specification, 4.3.8). What else lies in the packet is not looked at.
     *
     * @param bytes where the packet lies
     * @param offset its first byte
     * @param length its length
     * @param at where its first byte lies, in bytes from the start of the input
     * @return its block size in samples, 64 to 8192
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code VORBIS_PACKET}
     */
    public int blockSize(byte[] bytes, int offset, int length, long at) {
        int first = length == 0 ? 1 : bytes[offset];
        int bits = SetupBits.ilog(longModes.length - 1);
        int mode = first >> 1 & ((1 << bits) - 1);
        if ((first & 1) != 0 || mode >= longModes.length) {
            throw VorbisRules.VORBIS_PACKET.at(at);
        }
        return identification.blockSize(longModes[mode]);
    }
}
