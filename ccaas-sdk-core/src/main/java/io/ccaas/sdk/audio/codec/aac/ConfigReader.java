package io.ccaas.sdk.audio.codec.aac;

import io.ccaas.sdk.audio.bits.BitReader;
import io.ccaas.sdk.audio.codec.aac.AudioSpecificConfig.Extension;
import io.ccaas.sdk.audio.refusal.Refusal;

/** Reads the bits of an {@link AudioSpecificConfig}. */
final class ConfigReader {

    private static final int ESCAPE = 31;

    private final BitReader bits;
    private final long offset;

    ConfigReader(BitReader bits, long offset) {
        this.bits = bits;
        this.offset = offset;
    }

    AudioSpecificConfig read() {
        int type = objectType();
        int rate = rate();
        require(SampleRates.isIndexed(rate), AacRules.AAC_BAD_CONFIG);
        int channels = bits.readInt(4);
        Extension extension = Extension.NONE;
        int extensionRate = 0;
        if (type == AudioSpecificConfig.SBR || type == AudioSpecificConfig.PS) {
            extension = type == AudioSpecificConfig.PS ? Extension.PS_FIRST : Extension.SBR_FIRST;
            extensionRate = extensionRate(rate);
            type = objectType();
        }
        boolean shortFrames = bits.readFlag();
        require(!bits.overran(), AacRules.AAC_BAD_CONFIG);
        require(type >= 1 && type <= 4, AacRules.AAC_OBJECT_TYPE);
        require(channels >= 1 && channels <= 7, AacRules.AAC_CHANNELS);
        skipFreeBits();
        AudioSpecificConfig core = new AudioSpecificConfig(type, rate, channels, shortFrames, extension, extensionRate);
        return extension == Extension.NONE ? withExtensionBehind(core) : core;
    }

    /** A core coder's delay and extension flags mean nothing to these object types; some writers leave the delay out. */
    private void skipFreeBits() {
        if (bits.readFlag()) {
            bits.skip(14);
        }
        if (bits.readFlag()) {
            bits.skip(1);
        }
    }

    private AudioSpecificConfig withExtensionBehind(AudioSpecificConfig core) {
        if (bits.remaining() < 17
                || bits.readInt(11) != AudioSpecificConfig.SYNC_SBR
                || objectType() != AudioSpecificConfig.SBR) {
            return core;
        }
        if (!bits.readFlag()) {
            return extended(core, Extension.ABSENT_BEHIND, 0);
        }
        int rate = extensionRate(core.sampleRate());
        require(!bits.overran(), AacRules.AAC_BAD_CONFIG);
        if (bits.remaining() < 12 || bits.readInt(11) != AudioSpecificConfig.SYNC_PS) {
            return extended(core, Extension.SBR_BEHIND, rate);
        }
        return extended(core, bits.readFlag() ? Extension.PS_BEHIND : Extension.SBR_WITHOUT_PS_BEHIND, rate);
    }

    private static AudioSpecificConfig extended(AudioSpecificConfig core, Extension extension, int rate) {
        return new AudioSpecificConfig(
                core.objectType(), core.sampleRate(), core.channelConfig(), core.shortFrames(), extension, rate);
    }

    private int objectType() {
        int type = bits.readInt(5);
        return type == ESCAPE ? 32 + bits.readInt(6) : type;
    }

    private int rate() {
        int index = bits.readInt(4);
        int rate = index == SampleRates.EXPLICIT
                ? bits.readInt(24)
                : SampleRates.of(index).orElse(0);
        require(rate >= 1000 && rate <= 192_000, AacRules.AAC_BAD_CONFIG);
        return rate;
    }

    /** SBR doubles the rate, or keeps it where it only adds what the core left out. */
    private int extensionRate(int core) {
        int rate = rate();
        require(rate == core || rate == 2 * core, AacRules.AAC_BAD_CONFIG);
        return rate;
    }

    private void require(boolean holds, Refusal refusal) {
        if (!holds) {
            throw refusal.at(offset);
        }
    }
}
