package io.ccaas.sdk.audio.verify.caf;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.verify.input.CanonicalForm;
import io.ccaas.sdk.audio.verify.input.Payload;
import io.ccaas.sdk.audio.verify.verdict.Breach;

/** Core Audio Format: {@code desc} and {@code data} with an edit count of zero, linear samples or G.711. */
public final class CafForm implements CanonicalForm {

    private static final long VERSION_1 = 0x0001_0000L;
    private static final int DESCRIPTION = 32;
    private static final int EDIT_COUNT = 4;
    private static final int FLOAT = 1;
    private static final int LITTLE = 2;
    private static final long LINEAR = 0x6C70_636DL;
    private static final long MU_LAW = 0x756C_6177L;
    private static final long A_LAW = 0x616C_6177L;

    private static final Breach CHUNKS =
            new Breach("PAYLOAD_CAF_CHUNK", "version 1, desc, data with an edit count of zero", "something else");
    private static final Breach FORMAT = new Breach(
            "PAYLOAD_CAF_DESC", "a codec, rate and channels of the list, and sizes that agree", "something else");
    private static final Breach SIZE =
            new Breach("PAYLOAD_CAF_SIZE", "the size of the audio in whole frames", "another size");

    /** The form has no state. */
    public CafForm() {}

    @Override
    public boolean begins(byte[] head) {
        return head.length >= 4 && head[0] == 'c' && head[1] == 'a' && head[2] == 'f' && head[3] == 'f';
    }

    @Override
    public AudioFormat prove(Payload payload) {
        payload.expect("caff", CHUNKS);
        payload.expectBe(4, VERSION_1, CHUNKS);
        payload.expect("desc", CHUNKS);
        payload.expectBe(8, DESCRIPTION, CHUNKS);
        long start = payload.position();
        double rate = Double.longBitsToDouble(payload.be(8));
        long id = payload.be(4);
        long flags = payload.be(4);
        long bytes = payload.be(4);
        long perPacket = payload.be(4);
        long channels = payload.be(4);
        int bits = (int) payload.be(4);
        String codec = codec(id, flags, bits, start);
        boolean inRange = rate == (int) rate && rate >= 1000 && rate <= 768_000 && channels >= 1 && channels <= 32;
        if (!inRange || perPacket != 1 || bytes != channels * bits / 8) {
            throw FORMAT.at(start);
        }
        return new AudioFormat(AudioContainer.CAF, codec, (int) rate, (int) channels, audio(payload, bytes));
    }

    private static long audio(Payload payload, long frame) {
        payload.expect("data", CHUNKS);
        long start = payload.position();
        long audio = payload.be(8) - EDIT_COUNT;
        if (audio <= 0 || audio % frame != 0) {
            throw SIZE.at(start);
        }
        payload.expectBe(EDIT_COUNT, 0, CHUNKS);
        payload.pass(audio);
        return audio / frame;
    }

    /** Samples of one byte have no order of bytes. */
    private static String codec(long id, long flags, int bits, long start) {
        if (flags == 0 && bits == 8 && (id == MU_LAW || id == A_LAW)) {
            return id == MU_LAW ? "pcm_mulaw" : "pcm_alaw";
        }
        boolean isFloat = (flags & FLOAT) != 0;
        boolean size = isFloat ? bits == 32 || bits == 64 : bits == 8 || bits == 16 || bits == 24 || bits == 32;
        if (id != LINEAR || flags > 3 || !size || (bits == 8 && flags != 0)) {
            throw FORMAT.at(start);
        }
        String order = bits == 8 ? "" : (flags & LITTLE) != 0 ? "le" : "be";
        return "pcm_" + (isFloat ? "f" : "s") + bits + order;
    }
}
