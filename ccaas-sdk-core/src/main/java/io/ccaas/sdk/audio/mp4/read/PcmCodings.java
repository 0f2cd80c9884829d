package io.ccaas.sdk.audio.mp4.read;

import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import io.ccaas.sdk.audio.mp4.sound.PcmCoding;
import io.ccaas.sdk.audio.mp4.sound.PcmSound;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of samples without framing from their description. */
final class PcmCodings {

    /** Fields that QuickTime's version 2 adds. */
    static final int LONG_EXTRA = 36;

    private static final int SIXTEEN = 16;

    private PcmCodings() {}

    static @Nullable PcmCoding of(String type) {
        for (PcmCoding coding : PcmCoding.values()) {
            if (coding.type().equals(type)) {
                return coding;
            }
        }
        return null;
    }

    static PcmSound sound(PcmCoding coding, ByteBuffer fixed, ByteBuffer extra, long offset) {
        boolean wide = extra.limit() == LONG_EXTRA;
        long channels = wide ? extra.getInt(12) & 0xFFFF_FFFFL : fixed.getShort(16) & 0xFFFF;
        int bits = wide ? extra.getInt(20) : fixed.getShort(18);
        double rate = wide ? extra.getDouble(4) : (fixed.getInt(24) & 0xFFFF_FFFFL) / 65_536.0;
        if (coding.bytes() == 2 && bits != SIXTEEN) {
            throw Mp4Rules.MP4_CODEC.at(offset);
        }
        boolean whole = rate == Math.rint(rate) && rate >= 1000 && rate <= 768_000;
        if (channels < 1 || channels > 32 || !whole) {
            throw Mp4Rules.MP4_BAD_DESCRIPTION.at(offset);
        }
        return new PcmSound(coding, (int) rate, (int) channels);
    }
}
