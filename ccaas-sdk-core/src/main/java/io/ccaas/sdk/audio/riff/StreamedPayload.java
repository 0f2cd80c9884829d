package io.ccaas.sdk.audio.riff;

import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.riff.format.WavParameters;
import io.ccaas.sdk.audio.riff.read.Declared;
import io.ccaas.sdk.audio.riff.read.Payload;
import io.ccaas.sdk.audio.riff.read.WavRules;
import io.ccaas.sdk.audio.riff.write.WavHead;
import io.ccaas.sdk.audio.tags.TailTest;
import java.util.Arrays;

/** Copies audio from a stream into a draft and holds back the last 64 KiB until it is known that they are audio. */
final class StreamedPayload implements Payload {

    private static final int HELD = AudioSource.LOOK_AHEAD;

    private final Draft draft;
    private final byte[] piece = new byte[HELD + Draft.PIECE];

    StreamedPayload(Draft draft) {
        this.draft = draft;
    }

    @Override
    public long pass(AudioSource source, Declared declared, WavParameters parameters, long factFrames) {
        long hoped = parameters.floor(Math.max(0, declared.length()));
        draft.begin(WavHead.bytes(parameters, hoped, parameters.frames(hoped, factFrames)));
        long wanted = declared.length() == Declared.UNKNOWN ? Long.MAX_VALUE : declared.length();
        long taken = 0;
        int held = 0;
        for (int n = -1; n != 0; taken += n) {
            int out = Math.max(0, held - HELD);
            draft.append(piece, 0, out);
            System.arraycopy(piece, out, piece, 0, held - out);
            held -= out;
            n = source.read(piece, held, (int) Math.min(piece.length - held, wanted - taken));
            held += n;
        }
        release(held, taken, declared, parameters);
        return taken;
    }

    /** A block is at most 256 bytes, so the partial one at the end is always among those held back. */
    private void release(int held, long taken, Declared declared, WavParameters parameters) {
        if (declared.endIsDoubtful(taken)) {
            byte[] tail = Arrays.copyOfRange(piece, Math.max(0, held - HELD), held);
            TailTest.check(tail, declared.dataOffset() + taken, WavRules.WAV_UNKNOWN_LENGTH_TAIL);
        }
        draft.append(piece, 0, held - (int) (taken - parameters.floor(taken)));
    }
}
