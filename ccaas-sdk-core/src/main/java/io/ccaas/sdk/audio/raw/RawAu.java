package io.ccaas.sdk.audio.raw;

import io.ccaas.sdk.audio.au.AuEncoding;
import io.ccaas.sdk.audio.au.AuHead;
import io.ccaas.sdk.audio.au.AuParameters;
import io.ccaas.sdk.audio.declared.RawAudio;
import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.payload.BlockCopy;
import io.ccaas.sdk.audio.payload.BlockRule;
import io.ccaas.sdk.audio.result.AudioFormat;

/** AU around the very bytes of the input. */
final class RawAu implements RawOutput {

    private final AuParameters parameters;

    RawAu(RawAudio audio, AuEncoding encoding) {
        this.parameters = new AuParameters(encoding, audio.channels(), audio.sampleRate());
    }

    @Override
    public BlockRule frames() {
        return BlockRule.none(1);
    }

    @Override
    public BlockCopy.Target into(Draft draft) {
        return draft::append;
    }

    @Override
    public byte[] head(long taken) {
        return AuHead.bytes(parameters, taken);
    }

    @Override
    public byte[] tail(Draft draft, long taken) {
        return new byte[0];
    }

    @Override
    public void mustFit(long taken, long offset) {
        AuHead.mustFit(taken, offset);
    }

    @Override
    public AudioFormat format(long taken) {
        return parameters.format(parameters.frames(taken));
    }
}
