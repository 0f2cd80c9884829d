package io.ccaas.sdk.audio.verify.amr;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.verify.codec.AmrFrame;
import io.ccaas.sdk.audio.verify.codec.Packet;
import io.ccaas.sdk.audio.verify.input.CanonicalForm;
import io.ccaas.sdk.audio.verify.input.Payload;
import io.ccaas.sdk.audio.verify.verdict.Breach;
import java.nio.charset.StandardCharsets;

/** The storage format of AMR and AMR-WB (RFC 4867, section 5): magic and frames, one channel. */
public final class AmrForm implements CanonicalForm {

    private static final String NARROW = "#!AMR\n";
    private static final String WIDE = "#!AMR-WB\n";
    private static final int LARGEST_FRAME = 61;

    private static final Breach MAGIC =
            new Breach("PAYLOAD_AMR_MAGIC", "the magic of a file with one channel", "another one");
    private static final Breach EMPTY = new Breach("PAYLOAD_NO_AUDIO", "at least one frame of audio", "there is none");

    /** The form has no state. */
    public AmrForm() {}

    @Override
    public boolean begins(byte[] head) {
        return head.length >= 5 && new String(head, 0, 5, StandardCharsets.ISO_8859_1).equals("#!AMR");
    }

    @Override
    public AudioFormat prove(Payload payload) {
        byte[] head = payload.peek(WIDE.length());
        boolean wide = head.length > 5 && head[5] == '-';
        payload.expect(wide ? WIDE : NARROW, MAGIC);
        AmrFrame kind = wide ? AmrFrame.WIDE : AmrFrame.NARROW;
        long frames = frames(payload, kind);
        if (frames == 0) {
            throw EMPTY.at(payload.position());
        }
        AudioContainer container = wide ? AudioContainer.AMR_WB : AudioContainer.AMR;
        return new AudioFormat(container, kind.text(), kind.rate(), 1, frames * kind.samples());
    }

    private static long frames(Payload payload, AmrFrame kind) {
        byte[] frame = new byte[LARGEST_FRAME];
        long frames = 0;
        while (!payload.atEnd()) {
            long start = payload.position();
            payload.read(frame, 0, 1);
            int length = kind.length(frame[0] & 0xFF, start);
            payload.read(frame, 1, length - 1);
            kind.check(new Packet(frame, 0, length, start));
            frames++;
        }
        return frames;
    }
}
