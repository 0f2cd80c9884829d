package io.ccaas.sdk.audio.riff.read;

import io.ccaas.sdk.audio.container.CleaningRules;
import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.Tally;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.payload.PayloadRules;
import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.audio.result.StructureVerdict;
import io.ccaas.sdk.audio.riff.format.WavParameters;
import java.util.List;

/**
 * Walks over a whole WAV input once and proves it: header, the chunks in front of the audio, the audio, what follows. Every byte
 * is accounted for. Bodies other than the audio's are never kept.
 */
public final class WavReader {

    private final CleaningRun run;
    private final AudioSource source;
    private final Tally tally;
    private final ChunkWalk walk;

    private WavReader(CleaningRun run) {
        this.run = run;
        this.source = run.source();
        this.tally = run.tally();
        this.walk = new ChunkWalk(run);
    }

    /**
     * Reads to the end of the input.
     *
     * @param run its source stands at its start; its draft is left to the payload
     * @param payload what to do with the audio on the way
     * @return what was proven
     */
    public static WavFacts read(CleaningRun run, Payload payload) {
        return new WavReader(run).run(payload);
    }

    private WavFacts run(Payload payload) {
        RiffHeader riff = RiffHeader.read(source);
        tally.rebuild(RiffHeader.BYTES);
        run.observer().met(ChunkKind.RIFF_HEADER, 0, RiffHeader.BYTES, StructureVerdict.REBUILT, count -> new byte[0]);
        Preamble preamble = new PreambleReader(source, walk, tally, riff.sixtyFour()).read();
        Declared declared = Declared.of(riff, preamble.ds64(), preamble.data());
        WavParameters parameters = preamble.parameters();
        walk.observe(preamble.data(), "data", StructureVerdict.KEPT);
        long taken = payload.pass(source, declared, parameters, preamble.factFrames());
        long audio = account(preamble, declared, taken);
        new Trailer(source, walk, tally).read(declared.riffEnd());
        long frames = parameters.frames(audio, preamble.factFrames());
        return new WavFacts(
                parameters,
                declared.dataOffset(),
                audio,
                frames,
                source.position(),
                tally.dropped(),
                warnings(declared, taken));
    }

    private long account(Preamble preamble, Declared declared, long taken) {
        long audio = preamble.parameters().floor(taken);
        if (audio == 0) {
            throw PayloadRules.EMPTY_AUDIO.at(preamble.data().offset());
        }
        if (taken < declared.length() && run.rules().truncated() == CleaningRules.Truncated.REFUSED) {
            throw WavRules.WAV_TRUNCATED.at(declared.dataOffset() + taken);
        }
        tally.keep(audio);
        tally.drop(ChunkKind.PARTIAL_BLOCK, taken - audio);
        tally.rebuild(ChunkHeader.BYTES);
        if (taken == declared.length()) {
            tally.rebuild(walk.skipPad(declared.length()));
        }
        return audio;
    }

    private static List<AudioWarning> warnings(Declared declared, long taken) {
        if (declared.length() == Declared.UNKNOWN || (taken < declared.length() && declared.placeholder())) {
            return List.of(AudioWarning.LENGTH_UNKNOWN);
        }
        return taken < declared.length() ? List.of(AudioWarning.TRUNCATED) : List.of();
    }
}
