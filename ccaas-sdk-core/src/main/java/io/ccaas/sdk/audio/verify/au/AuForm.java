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

    private record Encoding(String codec, int bits) {

        boolean isWhole() {
            return bits % 8 == 0;
        }

        /** The least bytes that hold whole samples of every channel. */
        int block(long channels) {
            return isWhole() ? (int) channels * bits / 8 : bits % 2 == 1 ? bits : 1;
        }
    }

    private static final Map<Long, Encoding> ENCODINGS = Map.ofEntries(
            Map.entry(1L, new Encoding("pcm_mulaw", 8)),
            Map.entry(2L, new Encoding("pcm_s8", 8)),
            Map.entry(3L, new Encoding("pcm_s16be", 16)),
            Map.entry(4L, new Encoding("pcm_s24be", 24)),
            Map.entry(5L, new Encoding("pcm_s32be", 32)),
            Map.entry(6L, new Encoding("pcm_f32be", 32)),
            Map.entry(7L, new Encoding("pcm_f64be", 64)),
            Map.entry(23L, new Encoding("adpcm_g726le", 4)),
            Map.entry(24L, new Encoding("adpcm_g722", 4)),
            Map.entry(25L, new Encoding("adpcm_g726le", 3)),
            Map.entry(26L, new Encoding("adpcm_g726le", 5)),
            Map.entry(27L, new Encoding("pcm_alaw", 8)));

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
        if (encoding == null || rate < 1000 || rate > 768_000 || channels < 1 || channels > most(encoding)) {
            throw HEAD.at(12);
        }
        int block = encoding.block(channels);
        if (size == UNKNOWN || size == 0 || size % block != 0) {
            throw SIZE.at(8);
        }
        payload.pass(size);
        long frames = size / block * (encoding.isWhole() ? 1 : block * 8 / encoding.bits);
        return new AudioFormat(AudioContainer.AU, encoding.codec, (int) rate, (int) channels, frames);
    }

    private static int most(Encoding encoding) {
        return encoding.isWhole() ? 32 : 1;
    }
}
