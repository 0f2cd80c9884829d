package io.ccaas.sdk.audio.raw;

import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.payload.BlockCopy;
import io.ccaas.sdk.audio.payload.BlockRule;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.riff.format.WavCodec;
import io.ccaas.sdk.audio.riff.format.WavParameters;
import io.ccaas.sdk.audio.riff.write.WavHead;

/** GSM: WAV takes the 260 bits of each frame in another order, two frames in 65 bytes. No bit of sound changes. */
final class RawGsm implements RawOutput {

    private static final WavParameters PARAMETERS =
            new WavParameters(WavCodec.GSM_610, WavParameters.Form.PLAIN, 1, 8000, GsmPairs.PAIR_BYTES);
    private static final int SAMPLES = 160;

    private final GsmPairs pairs = new GsmPairs();

    @Override
    public BlockRule frames() {
        return BlockRule.of(GsmPairs.FRAME_BYTES, RawRules.DECLARED_BAD_FRAME)
                .requiring(0, first -> first >> 4 == GsmPairs.MAGIC);
    }

    @Override
    public BlockCopy.Target into(Draft draft) {
        return (bytes, offset, length) -> pairs.append(bytes, offset, length, draft);
    }

    @Override
    public byte[] head(long taken) {
        return WavHead.bytes(PARAMETERS, packed(taken), samples(taken));
    }

    @Override
    public byte[] tail(Draft draft, long taken) {
        pairs.finish(draft);
        return WavHead.tail(packed(taken));
    }

    @Override
    public AudioFormat format(long taken) {
        return PARAMETERS.format(samples(taken));
    }

    private static long samples(long taken) {
        return taken / GsmPairs.FRAME_BYTES * SAMPLES;
    }

    private static long packed(long taken) {
        long count = taken / GsmPairs.FRAME_BYTES;
        return (count + 1) / 2 * GsmPairs.PAIR_BYTES;
    }
}
