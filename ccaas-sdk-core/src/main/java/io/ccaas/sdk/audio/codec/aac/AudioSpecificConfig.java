package io.ccaas.sdk.audio.codec.aac;

import io.ccaas.sdk.audio.bits.BitReader;
import io.ccaas.sdk.audio.bits.BitWriter;

/**
 * The configuration of an AAC decoder (ISO/IEC 14496-3, 1.6.2.1) as the few numbers that pass on. The free bits of the input (a delay
 * of a core coder, extension flags, whatever trails) are not among them.
 *
 * @param objectType of the core: 1 Main, 2 LC, 3 SSR, 4 LTP
 * @param sampleRate of the core, one of those that have an index; SBR doubles what is heard
 * @param channelConfig 1 to 7, index of the standard layout of the core
 * @param shortFrames whether a frame holds 960 samples instead of 1024
 * @param extension how SBR and PS are announced
 * @param extensionRate what SBR makes of it: twice the rate of the core, or the same; 0 where nothing is announced
 */
public record AudioSpecificConfig(
        int objectType,
        int sampleRate,
        int channelConfig,
        boolean shortFrames,
        Extension extension,
        int extensionRate) {

    static final int SYNC_SBR = 0x2B7;
    static final int SYNC_PS = 0x548;
    static final int SBR = 5;
    static final int PS = 29;

    /** How SBR (spectral band replication) and PS (parametric stereo) are announced. */
    public enum Extension {
        /** Not at all. */
        NONE,
        /** SBR, in front of the core's configuration. */
        SBR_FIRST,
        /** SBR and PS, in front of the core's configuration. */
        PS_FIRST,
        /** Behind the core's configuration: there is none. */
        ABSENT_BEHIND,
        /** SBR, behind the core's configuration; nothing about PS. */
        SBR_BEHIND,
        /** SBR, behind the core's configuration; there is no PS. */
        SBR_WITHOUT_PS_BEHIND,
        /** SBR and PS, behind the core's configuration. */
        PS_BEHIND
    }

    /**
     * Reads and checks a configuration; what trails it is not looked at.
     *
     * @param bytes where it lies
     * @param offset first index
     * @param length how many bytes, at least 2
     * @param inputOffset what a refusal names as its place
     * @return the numbers
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code AAC_BAD_CONFIG}, {@code AAC_OBJECT_TYPE} or {@code AAC_CHANNELS}
     */
    public static AudioSpecificConfig parse(byte[] bytes, int offset, int length, long inputOffset) {
        return new ConfigReader(new BitReader(bytes, offset, length), inputOffset).read();
    }

    /**
     * The configuration anew, from these numbers only.
     *
     * @return canonical bytes
     */
    public byte[] toBytes() {
        BitWriter out = new BitWriter();
        boolean first = extension == Extension.SBR_FIRST || extension == Extension.PS_FIRST;
        int outer = extension == Extension.SBR_FIRST ? SBR : PS;
        out.write(first ? outer : objectType, 5);
        rate(out, sampleRate).write(channelConfig, 4);
        if (first) {
            rate(out, extensionRate).write(objectType, 5);
        }
        out.write(shortFrames ? 1 : 0, 1).write(0, 2);
        if (!first && extension != Extension.NONE) {
            behind(out);
        }
        return out.toBytes();
    }

    /**
     * How many channels the core has.
     *
     * @return 1 to 8; PS makes two of one
     */
    public int channels() {
        return channelConfig == 7 ? 8 : channelConfig;
    }

    /**
     * Sample instants of one frame, at {@link #sampleRate()}.
     *
     * @return 1024 or 960
     */
    public int samplesPerFrame() {
        return shortFrames ? 960 : 1024;
    }

    private void behind(BitWriter out) {
        out.write(SYNC_SBR, 11).write(SBR, 5).write(extension == Extension.ABSENT_BEHIND ? 0 : 1, 1);
        if (extension != Extension.ABSENT_BEHIND) {
            rate(out, extensionRate);
        }
        if (extension == Extension.SBR_WITHOUT_PS_BEHIND || extension == Extension.PS_BEHIND) {
            out.write(SYNC_PS, 11).write(extension == Extension.PS_BEHIND ? 1 : 0, 1);
        }
    }

    private static BitWriter rate(BitWriter out, int rate) {
        int index = SampleRates.indexOf(rate);
        out.write(index, 4);
        return index == SampleRates.EXPLICIT ? out.write(rate, 24) : out;
    }
}
