package io.ccaas.sdk.audio.riff.read;

import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.audio.result.DroppedStructure;
import io.ccaas.sdk.audio.riff.format.WavParameters;
import java.util.List;

/**
 * What was proven about a whole input. Two walks over an unchanged file give equal facts.
 *
 * @param parameters the numbers that pass on
 * @param dataOffset first byte of audio
 * @param audioBytes whole blocks only
 * @param frames sample instants
 * @param length bytes of the whole input
 * @param dropped what is left out
 * @param warnings what was odd
 */
public record WavFacts(
        WavParameters parameters,
        long dataOffset,
        long audioBytes,
        long frames,
        long length,
        List<DroppedStructure> dropped,
        List<AudioWarning> warnings) {

    /**
     * The same in words that callers know.
     *
     * @return a report; only IMA ADPCM has slack in its framing, which became zero, so every other level is L1
     */
    public CleaningReport report() {
        long bytes = dropped.stream().mapToLong(DroppedStructure::bytes).sum();
        return new CleaningReport(parameters.format(frames), WavBlocks.level(parameters), bytes, dropped, warnings);
    }
}
