package io.ccaas.sdk.audio.verify.aiff;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.verify.input.CanonicalForm;
import io.ccaas.sdk.audio.verify.input.Payload;
import io.ccaas.sdk.audio.verify.verdict.Breach;

/** AIFF: FORM, COMM, SSND. AIFC: the same with the constant FVER in front and a codec without a name. */
public final class AiffForm implements CanonicalForm {

    private static final long VERSION = 0xA280_5140L;
    private static final int CHUNK = 8;
    /** Offset and block size in front of the audio, both zero. */
    private static final int BEFORE = 8;

    private static final int COMMON = 18;
    private static final int CODEC = 6;
    private static final int BIAS = 16_383;

    private static final Breach CHUNKS = new Breach(
            "PAYLOAD_AIFF_CHUNK",
            "FORM, FVER if it is AIFC, COMM, SSND, each of its canonical content",
            "something else");
    private static final Breach SIZE =
            new Breach("PAYLOAD_AIFF_SIZE", "sizes and counts that agree with the audio", "they do not agree");
    private static final Breach FORMAT =
            new Breach("PAYLOAD_AIFF_COMM", "a codec, rate and channels of the list", "another");
    private static final Breach PAD =
            new Breach("PAYLOAD_AIFF_PAD", "zero in the byte that makes an odd size even", "not zero");

    /** The form has no state. */
    public AiffForm() {}

    private record Codec(String name, int bytes) {}

    private record Common(Codec codec, int channels, int rate, long frames) {}

    @Override
    public boolean begins(byte[] head) {
        return head.length >= 4 && head[0] == 'F' && head[1] == 'O' && head[2] == 'R' && head[3] == 'M';
    }

    @Override
    public AudioFormat prove(Payload payload) {
        payload.expect("FORM", CHUNKS);
        long size = payload.be(4);
        payload.expect("AIF", CHUNKS);
        boolean coded = payload.peek(1).length == 1 && payload.peek(1)[0] == 'C';
        payload.expect(coded ? "C" : "F", CHUNKS);
        if (coded) {
            payload.expect("FVER", CHUNKS);
            payload.expectBe(4, 4, CHUNKS);
            payload.expectBe(4, VERSION, CHUNKS);
        }
        Common common = common(payload, coded);
        payload.expect("SSND", CHUNKS);
        long sound = payload.be(4);
        payload.expectBe(8, 0, CHUNKS);
        audio(payload, common, size, sound - BEFORE);
        return new AudioFormat(AudioContainer.AIFF, common.codec.name, common.rate, common.channels, common.frames);
    }

    private static void audio(Payload payload, Common common, long size, long audio) {
        long start = payload.position();
        boolean agrees = audio > 0
                && audio == common.frames * common.channels * common.codec.bytes
                && size == start - CHUNK + audio + (audio & 1);
        if (!agrees) {
            throw SIZE.at(start);
        }
        payload.pass(audio);
        if ((audio & 1) == 1) {
            payload.expectBe(1, 0, PAD);
        }
    }

    private static Common common(Payload payload, boolean coded) {
        payload.expect("COMM", CHUNKS);
        payload.expectBe(4, COMMON + (coded ? CODEC : 0), CHUNKS);
        long start = payload.position();
        int channels = (int) payload.be(2);
        long frames = payload.be(4);
        int bits = (int) payload.be(2);
        int rate = rate(payload, start);
        Codec codec = codec(coded ? payload.be(4) : 0x4E4F4E45L, bits, start);
        if (coded) {
            payload.expectBe(2, 0, CHUNKS);
        }
        if (channels < 1 || channels > 32) {
            throw FORMAT.at(start);
        }
        return new Common(codec, channels, rate, frames);
    }

    /** A float of 80 bits in its normal form, whole hertz. */
    private static int rate(Payload payload, long start) {
        int exponent = (int) payload.be(2) - BIAS;
        long fraction = payload.be(8);
        boolean normal = exponent >= 0 && exponent <= 30 && fraction < 0;
        long rate = normal ? fraction >>> (63 - exponent) : 0;
        if (!normal || rate << (63 - exponent) != fraction || rate < 1000 || rate > 768_000) {
            throw FORMAT.at(start);
        }
        return (int) rate;
    }

    private static Codec codec(long id, int bits, long start) {
        String text = new String(
                new char[] {(char) (id >> 24), (char) ((id >> 16) & 255), (char) ((id >> 8) & 255), (char) (id & 255)});
        return switch (text + bits) {
            case "NONE8" -> new Codec("pcm_s8", 1);
            case "NONE16", "twos16" -> new Codec("pcm_s16be", 2);
            case "NONE24" -> new Codec("pcm_s24be", 3);
            case "NONE32" -> new Codec("pcm_s32be", 4);
            case "sowt16" -> new Codec("pcm_s16le", 2);
            case "ulaw16" -> new Codec("pcm_mulaw", 1);
            case "alaw16" -> new Codec("pcm_alaw", 1);
            case "fl3232" -> new Codec("pcm_f32be", 4);
            default -> throw FORMAT.at(start);
        };
    }
}
