package io.ccaas.sdk.audio.verify.riff;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.verify.input.CanonicalForm;
import io.ccaas.sdk.audio.verify.input.Payload;

/** RIFF WAVE, or RF64 where the sizes need it: header, {@code fmt }, {@code fact}, {@code data}, and nothing else. */
public final class WavForm implements CanonicalForm {

    /** The size that means "unknown" is never written, so this is the last even one. */
    private static final long LARGEST = 0xFFFF_FFFEL;

    private static final long UNSIGNED = 0xFFFF_FFFFL;
    private static final int DS64_BYTES = 28;
    private static final int CHUNK_HEADER = 8;

    /** The form has no state. */
    public WavForm() {}

    @Override
    public boolean begins(byte[] head) {
        return head.length >= 4 && head[0] == 'R' && (head[1] == 'I' || head[1] == 'F');
    }

    @Override
    public AudioFormat prove(Payload payload) {
        boolean large = payload.peek(2)[1] == 'F';
        payload.expect(large ? "RF64" : "RIFF", RiffRules.ORDER);
        long riff = payload.le(4);
        payload.expect("WAVE", RiffRules.ORDER);
        return large ? large(payload, riff) : small(payload, riff);
    }

    private static AudioFormat small(Payload payload, long riff) {
        payload.expect("fmt ", RiffRules.ORDER);
        WavFormat format = WavFormat.read(payload);
        long fact = fact(payload, format);
        payload.expect("data", RiffRules.ORDER);
        long data = payload.le(4);
        return audio(payload, format, new Sizes(riff, data, fact));
    }

    private static AudioFormat large(Payload payload, long riff) {
        if (riff != UNSIGNED) {
            throw RiffRules.SIZE.at(4);
        }
        payload.expect("ds64", RiffRules.ORDER);
        payload.expectLe(4, DS64_BYTES, RiffRules.ORDER);
        long size = payload.le(8);
        long data = payload.le(8);
        long samples = payload.le(8);
        payload.expectLe(4, 0, RiffRules.SIZE);
        payload.expect("fmt ", RiffRules.ORDER);
        WavFormat format = WavFormat.read(payload);
        long here = payload.position();
        long fact = fact(payload, format);
        payload.expect("data", RiffRules.ORDER);
        payload.expectLe(4, UNSIGNED, RiffRules.SIZE);
        if (fact >= 0 && fact != Math.min(samples, UNSIGNED)) {
            throw RiffRules.SAMPLES.at(here);
        }
        if (size <= LARGEST) {
            throw RiffRules.SIZE.at(20);
        }
        return audio(payload, format, new Sizes(size, data, samples));
    }

    /** Only what is not PCM has one; returns -1 for none. */
    private static long fact(Payload payload, WavFormat format) {
        if (format.tag().isPcm()) {
            return -1;
        }
        payload.expect("fact", RiffRules.ORDER);
        payload.expectLe(4, 4, RiffRules.ORDER);
        return payload.le(4);
    }

    private record Sizes(long riff, long data, long samples) {}

    private static AudioFormat audio(Payload payload, WavFormat format, Sizes sizes) {
        long start = payload.position();
        long end = start + sizes.data + (sizes.data & 1);
        if (sizes.data < 0 || end - CHUNK_HEADER != sizes.riff) {
            throw RiffRules.SIZE.at(start);
        }
        if (sizes.data == 0) {
            throw RiffRules.EMPTY.at(start);
        }
        if (sizes.data % format.align() != 0) {
            throw RiffRules.BLOCKS.at(start);
        }
        long frames = frames(format, sizes, start);
        blocks(payload, format, sizes.data);
        if ((sizes.data & 1) == 1) {
            payload.expectLe(1, 0, RiffRules.PAD);
        }
        return new AudioFormat(AudioContainer.WAV, format.tag().codec(), format.rate(), format.channels(), frames);
    }

    /** A count that is given must end inside the last block; of ADPCM, with it. */
    private static long frames(WavFormat format, Sizes sizes, long start) {
        long most = sizes.data / format.align() * format.perBlock();
        long given = sizes.samples < 0 ? most : sizes.samples;
        long least = format.tag().isAdpcm() ? most : most - format.perBlock() + 1;
        if (given > most || given < least) {
            throw RiffRules.SAMPLES.at(start);
        }
        return given;
    }

    /** Block headers of a few codecs have bytes that must be zero or small. */
    private static void blocks(Payload payload, WavFormat format, long data) {
        int ruled = format.tag().ruled(format.channels());
        if (ruled == 0) {
            payload.pass(data);
            return;
        }
        for (long done = 0; done < data; done += format.align()) {
            for (int i = 0; i < ruled; i++) {
                if (!format.tag().allows(format.channels(), format.align(), i, payload.u8())) {
                    throw RiffRules.BLOCK_HEAD.at(payload.position() - 1);
                }
            }
            payload.pass(format.align() - ruled);
        }
    }
}
