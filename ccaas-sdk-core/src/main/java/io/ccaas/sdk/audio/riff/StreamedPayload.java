package io.ccaas.sdk.audio.riff;

import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.payload.BlockCopy;
import io.ccaas.sdk.audio.riff.format.WavParameters;
import io.ccaas.sdk.audio.riff.read.Declared;
import io.ccaas.sdk.audio.riff.read.Payload;
import io.ccaas.sdk.audio.riff.read.WavBlocks;
import io.ccaas.sdk.audio.riff.read.WavRules;
import io.ccaas.sdk.audio.riff.write.WavHead;

/** Copies audio into a draft while the walk passes it. */
final class StreamedPayload implements Payload {

    private final Draft draft;

    StreamedPayload(Draft draft) {
        this.draft = draft;
    }

    @Override
    public long pass(AudioSource source, Declared declared, WavParameters parameters, long factFrames) {
        long hoped = parameters.floor(Math.max(0, declared.length()));
        draft.begin(WavHead.bytes(parameters, hoped, parameters.frames(hoped, factFrames)));
        long wanted = declared.length() == Declared.UNKNOWN ? BlockCopy.TO_THE_END : declared.length();
        return new BlockCopy(draft::append, WavBlocks.rule(parameters))
                .copy(source, wanted, declared::endIsDoubtful, WavRules.WAV_UNKNOWN_LENGTH_TAIL);
    }
}
