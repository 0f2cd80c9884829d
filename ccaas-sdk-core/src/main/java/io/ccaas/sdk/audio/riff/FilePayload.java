package io.ccaas.sdk.audio.riff;

import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.riff.format.WavParameters;
import io.ccaas.sdk.audio.riff.read.Declared;
import io.ccaas.sdk.audio.riff.read.Payload;
import io.ccaas.sdk.audio.riff.read.WavBlocks;

/** Passes over audio in a file, which is copied afterwards; but audio that must be looked at, for its blocks or for its end, is copied on the way. */
final class FilePayload implements Payload {

    private final Draft draft;
    private boolean copied;

    FilePayload(Draft draft) {
        this.draft = draft;
    }

    /** Whether the audio lies in the draft already. */
    boolean isCopied() {
        return copied;
    }

    @Override
    public long pass(AudioSource source, Declared declared, WavParameters parameters, long factFrames) {
        boolean doubtful = declared.endIsDoubtful(declared.within(source.remaining()));
        copied = doubtful || !WavBlocks.rule(parameters).isEmpty();
        Payload payload = copied ? new StreamedPayload(draft) : Payload.skipped();
        return payload.pass(source, declared, parameters, factFrames);
    }
}
