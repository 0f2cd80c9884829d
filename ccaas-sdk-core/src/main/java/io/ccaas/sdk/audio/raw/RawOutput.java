package io.ccaas.sdk.audio.raw;

import io.ccaas.sdk.audio.au.AuEncoding;
import io.ccaas.sdk.audio.declared.RawAudio;
import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.payload.BlockCopy;
import io.ccaas.sdk.audio.payload.BlockRule;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.riff.format.WavCodec;

/** What becomes of one declared input: its frames, and the container around them. For one run. */
interface RawOutput {

    /** Chooses by the declared codec; only G.723.1 needs to see a byte, because its first frame tells which of two sizes it has. */
    static RawOutput of(RawAudio audio, byte first) {
        return switch (audio.codec()) {
            case PCM_S16LE -> RawWav.linear(audio, WavCodec.PCM_S16);
            case MU_LAW -> RawWav.linear(audio, WavCodec.MU_LAW);
            case A_LAW -> RawWav.linear(audio, WavCodec.A_LAW);
            case G729 -> RawWav.frames(audio, WavCodec.G729, 10);
            case VOX -> RawWav.frames(audio, WavCodec.DIALOGIC_ADPCM, 1);
            case G723_1 -> RawWav.g723(audio, first);
            case GSM -> new RawGsm();
            case G722 -> new RawAu(audio, AuEncoding.G722);
        };
    }

    /** Size of the frames that the input must consist of, and how they begin. */
    BlockRule frames();

    /** Where frames go. */
    BlockCopy.Target into(Draft draft);

    /** The bytes in front of so many bytes of input. */
    byte[] head(long taken);

    /** The bytes behind them. */
    byte[] tail(Draft draft, long taken);

    /** Refuses more than the container can measure. */
    default void mustFit(long taken, long offset) {}

    AudioFormat format(long taken);
}
