package io.ccaas.sdk.audio.raw;

import io.ccaas.sdk.audio.declared.RawAudio;
import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.payload.BlockCopy;
import io.ccaas.sdk.audio.payload.BlockRule;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.riff.format.WavCodec;
import io.ccaas.sdk.audio.riff.format.WavParameters;
import io.ccaas.sdk.audio.riff.write.WavHead;

/** WAV around the very bytes of the input. */
final class RawWav implements RawOutput {

    private final WavParameters parameters;
    private final BlockRule frames;

    private RawWav(WavParameters parameters, BlockRule frames) {
        this.parameters = parameters;
        this.frames = frames;
    }

    static RawWav linear(RawAudio audio, WavCodec codec) {
        return frames(audio, codec, audio.channels() * codec.bits() / 8);
    }

    static RawWav frames(RawAudio audio, WavCodec codec, int align) {
        WavParameters parameters = parameters(audio, codec, align);
        return new RawWav(parameters, BlockRule.none(align));
    }

    /** The two lowest bits of a frame tell its size: 24, 20, or 4 and 1 for silence, which frames of one size cannot hold. */
    static RawWav g723(RawAudio audio, byte first) {
        int code = first & 3;
        int align = code == 1 ? 20 : 24;
        BlockRule rule = BlockRule.of(align, RawRules.DECLARED_BAD_FRAME);
        return new RawWav(
                parameters(audio, WavCodec.G723_1, align), rule.requiring(0, b -> (b & 3) == (align == 20 ? 1 : 0)));
    }

    private static WavParameters parameters(RawAudio audio, WavCodec codec, int align) {
        return new WavParameters(codec, WavParameters.Form.PLAIN, audio.channels(), audio.sampleRate(), align);
    }

    @Override
    public BlockRule frames() {
        return frames;
    }

    @Override
    public BlockCopy.Target into(Draft draft) {
        return draft::append;
    }

    @Override
    public byte[] head(long taken) {
        return WavHead.bytes(parameters, taken, parameters.frames(taken));
    }

    @Override
    public byte[] tail(Draft draft, long taken) {
        return WavHead.tail(taken);
    }

    @Override
    public AudioFormat format(long taken) {
        return parameters.format(parameters.frames(taken));
    }
}
