package io.ccaas.sdk.audio.verify.adts;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.verify.codec.AacBlock;
import io.ccaas.sdk.audio.verify.codec.Packet;
import io.ccaas.sdk.audio.verify.input.Bits;
import io.ccaas.sdk.audio.verify.input.CanonicalForm;
import io.ccaas.sdk.audio.verify.input.Payload;
import io.ccaas.sdk.audio.verify.verdict.Breach;

/** AAC with ADTS headers (ISO/IEC 13818-7, 6.2): frames without check sums whose headers differ in their length only. */
public final class AdtsForm implements CanonicalForm {

    private static final int HEADER = 7;
    private static final int MAIN = 0;
    private static final int LTP = 3;
    private static final int LARGEST = 8191;
    private static final int FRAME_SAMPLES = 1024;
    private static final int[] RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350
    };

    private static final Breach FRAME = new Breach(
            "PAYLOAD_ADTS_HEADER",
            "contiguous frames whose headers are canonical and agree with the first",
            "a header is not so");

    /** The form has no state. */
    public AdtsForm() {}

    @Override
    public boolean begins(byte[] head) {
        return head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xF6) == 0xF0;
    }

    @Override
    public AudioFormat prove(Payload payload) {
        byte[] frame = new byte[LARGEST];
        int first = -1;
        long frames = 0;
        while (!payload.atEnd()) {
            long start = payload.position();
            payload.read(frame, 0, HEADER);
            int shape = shape(frame, start);
            int length = length(frame, start);
            if (first >= 0 && shape != first) {
                throw FRAME.at(start);
            }
            first = shape;
            payload.read(frame, HEADER, length - HEADER);
            AacBlock.checkSound(new Packet(frame, HEADER, length - HEADER, start + HEADER), predicts(shape));
            frames++;
        }
        return new AudioFormat(
                AudioContainer.ADTS, "aac", RATES[(first >> 4) & 15], channels(first & 7), frames * FRAME_SAMPLES);
    }

    private static boolean predicts(int shape) {
        int profile = (shape >> 8) & 3;
        return profile == MAIN || profile == LTP;
    }

    /** Version, profile, rate and channels in one number. */
    private static int shape(byte[] frame, long start) {
        Bits in = new Bits(frame, 0, HEADER);
        boolean canonical = in.take(12) == 0xFFF;
        int version = in.take(1);
        canonical &= in.take(3) == 1;
        int profile = in.take(2);
        int rate = in.take(4);
        canonical &= in.take(1) == 0;
        int channels = in.take(3);
        canonical &= in.take(4) == 0;
        if (!canonical || rate >= RATES.length || channels == 0) {
            throw FRAME.at(start);
        }
        return (version << 10) | (profile << 8) | (rate << 4) | channels;
    }

    private static int length(byte[] frame, long start) {
        Bits in = new Bits(frame, 0, HEADER);
        in.leap(30);
        int length = in.take(13);
        if (length <= HEADER || in.take(11) != 0x7FF || in.take(2) != 0) {
            throw FRAME.at(start);
        }
        return length;
    }

    private static int channels(int code) {
        return code == 7 ? 8 : code;
    }
}
