package io.ccaas.sdk.audio.mp4.write;

import io.ccaas.sdk.audio.codec.amr.AmrBand;
import io.ccaas.sdk.audio.codec.opus.OpusHead;
import io.ccaas.sdk.audio.mp4.sound.AacSound;
import io.ccaas.sdk.audio.mp4.sound.AlacSound;
import io.ccaas.sdk.audio.mp4.sound.AmrSound;
import io.ccaas.sdk.audio.mp4.sound.FlacSound;
import io.ccaas.sdk.audio.mp4.sound.Mp3Sound;
import io.ccaas.sdk.audio.mp4.sound.OpusSound;
import io.ccaas.sdk.audio.mp4.sound.PcmSound;
import io.ccaas.sdk.audio.mp4.sound.Sound;

/** The one sample description of a track: fixed fields, then what the codec needs. */
final class DescriptionBox {

    private static final int AUDIO_STREAM = 0x15;
    private static final int MPEG_1_AUDIO = 0x6B;
    private static final int MPEG_2_AUDIO = 0x69;
    private static final int MPEG_1_FROM = 32_000;
    private static final int LAST_BLOCK = 0x8000_0000;
    private static final int ALL_MODES_NARROW = 0x81FF;
    private static final int ALL_MODES_WIDE = 0x83FF;

    private final Sound sound;
    private final BoxWriter out;

    DescriptionBox(Sound sound, BoxWriter out) {
        this.sound = sound;
        this.out = out;
    }

    void write() {
        out.begin(type()).zeros(6).u16(1).zeros(8);
        out.u16(sound.channels()).u16(sound.bits()).zeros(4);
        out.u16(sound.sampleRate() > 0xFFFF ? 0 : sound.sampleRate()).u16(0);
        if (sound instanceof AacSound aac) {
            elementary(aac.objectType(), aac.config().toBytes());
        } else if (sound instanceof Mp3Sound) {
            elementary(sound.sampleRate() < MPEG_1_FROM ? MPEG_2_AUDIO : MPEG_1_AUDIO, new byte[0]);
        } else if (sound instanceof OpusSound opus) {
            opus(opus.head());
        } else if (sound instanceof FlacSound flac) {
            out.begin("dfLa", 0, 0).u32(LAST_BLOCK | flac.info().toBytes().length);
            out.raw(flac.info().toBytes()).end();
        } else if (sound instanceof AlacSound alac) {
            out.begin("alac", 0, 0).raw(alac.config().toBytes()).end();
        } else if (sound instanceof AmrSound amr) {
            out.begin("damr").zeros(5).u16(amr.band() == AmrBand.NARROW ? ALL_MODES_NARROW : ALL_MODES_WIDE);
            out.u8(0).u8(amr.framesPerSample()).end();
        }
        out.end();
    }

    private String type() {
        if (sound instanceof PcmSound pcm) {
            return pcm.coding().type();
        }
        if (sound instanceof AmrSound amr) {
            return amr.band() == AmrBand.NARROW ? "samr" : "sawb";
        }
        if (sound instanceof OpusSound) {
            return "Opus";
        }
        if (sound instanceof FlacSound) {
            return "fLaC";
        }
        return sound instanceof AlacSound ? "alac" : "mp4a";
    }

    /** ES_ID 0, no flags, sizes and rates unknown (ISO/IEC 14496-1, 7.2.6; 14496-14, 3.1). */
    private void elementary(int objectType, byte[] config) {
        int configBytes = config.length == 0 ? 0 : 2 + config.length;
        out.begin("esds", 0, 0).u8(3).u8(3 + 15 + configBytes + 3).zeros(3);
        out.u8(4).u8(13 + configBytes).u8(objectType).u8(AUDIO_STREAM).zeros(11);
        if (config.length > 0) {
            out.u8(5).u8(config.length).raw(config);
        }
        out.u8(6).u8(1).u8(2).end();
    }

    private void opus(OpusHead head) {
        out.begin("dOps").u8(0).u8(head.channels()).u16(head.preSkip()).u32(head.inputRate());
        out.u16(head.gain()).u8(head.family()).raw(head.table()).end();
    }
}
