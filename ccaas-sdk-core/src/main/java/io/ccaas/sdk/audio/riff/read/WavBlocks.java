package io.ccaas.sdk.audio.riff.read;

import io.ccaas.sdk.audio.payload.BlockRule;
import io.ccaas.sdk.audio.result.AssuranceLevel;
import io.ccaas.sdk.audio.riff.format.BlockShape;
import io.ccaas.sdk.audio.riff.format.WavParameters;

/** What can be proven about the blocks of a codec without decoding them, and what in them no decoder needs. */
public final class WavBlocks {

    private static final int IMA_STEPS = 89;
    private static final int MS_PREDICTORS = 7;

    private WavBlocks() {}

    /**
     * The rule for a payload.
     *
     * @param parameters codec, channels and block size
     * @return empty for everything but ADPCM of Microsoft and IMA, and G.723.1
     */
    public static BlockRule rule(WavParameters parameters) {
        int align = parameters.blockAlign();
        BlockRule rule = BlockRule.of(align, WavRules.WAV_BAD_BLOCK);
        switch (parameters.codec().shape()) {
            case IMA_ADPCM -> {
                for (int channel = 0; channel < parameters.channels(); channel++) {
                    rule = rule.requiring(4 * channel + 2, step -> step < IMA_STEPS)
                            .zeroing(4 * channel + 3);
                }
            }
            case MS_ADPCM -> {
                for (int channel = 0; channel < parameters.channels(); channel++) {
                    rule = rule.requiring(channel, predictor -> predictor < MS_PREDICTORS);
                }
            }
            // The two lowest bits of a frame tell its size; silence frames of 4 bytes cannot lie in blocks of one size.
            case G723_1 -> rule = rule.requiring(0, first -> (first & 3) == (align == 24 ? 0 : 1));
            default -> rule = BlockRule.none(align);
        }
        return rule;
    }

    /**
     * How deep cleaning goes.
     *
     * @param parameters the codec counts
     * @return L2 where slack became zero
     */
    public static AssuranceLevel level(WavParameters parameters) {
        return parameters.codec().shape() == BlockShape.IMA_ADPCM ? AssuranceLevel.L2 : AssuranceLevel.L1;
    }
}
