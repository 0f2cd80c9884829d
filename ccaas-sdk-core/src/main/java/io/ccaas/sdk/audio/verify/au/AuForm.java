package io.ccaas.sdk.audio.verify.au;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.verify.input.CanonicalForm;
import io.ccaas.sdk.audio.verify.input.Payload;
import io.ccaas.sdk.audio.verify.verdict.Breach;
import java.util.Map;

/** Sun audio files: a header of 24 bytes, no annotation, samples up to the declared end. */
public final class AuForm implements CanonicalForm {

    private static final int HEADER = 24;
    private static final long UNKNOWN = 0xFFFF_FFFFL;

    private static final Breach HEAD = new Breach(
            "PAYLOAD_AU_HEADER",
            "24 bytes of header without an annotation, with an encoding, rate and channels of the list",
            "it is not so");
    private static final Breach SIZE =
            new Breach("PAYLOAD_AU_SIZE", "the size of the audio, in whole samples", "it is not said or not whole");

    /** The form has no state. */
    public AuForm() {}

    private record Encoding(String codec, int bytes) {}

    private static final Map<Long, Encoding> ENCODINGS = Map.of(
            1L, new Encoding("pcm_mulaw", 1),
            2L, new Encoding("pcm_s8", 1),
            3L, new Encoding("pcm_s16be", 2),
            4L, new Encoding("pcm_s24be", 3),
            5L, new Encoding("pcm_s32be", 4),
            6L, new Encoding("pcm_f32be", 4),
            7L, new Encoding("pcm_f64be", 8),
            27L, new Encoding("pcm_alaw", 1));

    @Override
    public boolean begins(byte[] head) {
        return head.length >= 4 && head[0] == '.' && head[1] == 's' && head[2] == 'n' && head[3] == 'd';
    }

    @Override
    public AudioFormat prove(Payload payload) {
        payload.expect(".snd", HEAD);
        payload.expectBe(4, HEADER, HEAD);
        long size = payload.be(4);
        Encoding encoding = ENCODINGS.get(payload.be(4));
        long rate = payload.be(4);
        long channels = payload.be(4);
        if (encoding == null || rate < 1000 || rate > 768_000 || channels < 1 || channels > 32) {
            throw HEAD.at(12);
        }
        long frame = channels * encoding.bytes;
        if (size == UNKNOWN || size == 0 || size % frame != 0) {
            throw SIZE.at(8);
        }
        payload.pass(size);
        return new AudioFormat(AudioContainer.AU, encoding.codec, (int) rate, (int) channels, size / frame);
    }
}
