package io.ccaas.sdk.audio.verify.flac;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.verify.codec.FlacFrames;
import io.ccaas.sdk.audio.verify.codec.FlacInfo;
import io.ccaas.sdk.audio.verify.codec.Packet;
import io.ccaas.sdk.audio.verify.input.CanonicalForm;
import io.ccaas.sdk.audio.verify.input.Payload;
import io.ccaas.sdk.audio.verify.verdict.Breach;

/** Native FLAC (RFC 9639): magic, the stream header as the only metadata block, frames. */
public final class FlacForm implements CanonicalForm {

    private static final byte[] ONLY_STREAMINFO = {'f', 'L', 'a', 'C', (byte) 0x80, 0, 0, FlacInfo.BYTES};

    private static final Breach BLOCKS =
            new Breach("PAYLOAD_FLAC_BLOCKS", "the stream header as the first and only metadata block", "it is not so");

    /** The form has no state. */
    public FlacForm() {}

    @Override
    public boolean begins(byte[] head) {
        return head.length >= 4 && head[0] == 'f' && head[1] == 'L' && head[2] == 'a' && head[3] == 'C';
    }

    @Override
    public AudioFormat prove(Payload payload) {
        payload.expect(ONLY_STREAMINFO, BLOCKS);
        long start = payload.position();
        byte[] numbers = new byte[FlacInfo.BYTES];
        payload.read(numbers, 0, numbers.length);
        FlacInfo info = FlacInfo.read(new Packet(numbers, 0, numbers.length, start));
        FlacFrames frames = new FlacFrames(info);
        do {
            frames.pass(head(payload), payload::u8);
        } while (!payload.atEnd());
        frames.end(payload.position());
        return new AudioFormat(AudioContainer.FLAC, "flac", info.rate(), info.channels(), frames.samples());
    }

    private static Packet head(Payload payload) {
        byte[] head = payload.peek(FlacFrames.HEAD);
        return new Packet(head, 0, head.length, payload.position());
    }
}
