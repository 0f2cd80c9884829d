package io.ccaas.sdk.audio.riff.read;

import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.io.CleaningRules;
import io.ccaas.sdk.audio.io.StructureObserver;
import io.ccaas.sdk.audio.io.Tally;
import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.audio.result.StructureVerdict;
import io.ccaas.sdk.audio.riff.format.WavParameters;
import java.util.List;

/**
 * Walks over a whole WAV input once and proves it: header, the chunks in front of the audio, the audio, what follows. Every byte
 * is accounted for. Bodies other than the audio's are never kept.
 */
public final class WavReader {

    private final AudioSource source;
    private final CleaningRules rules;
    private final StructureObserver observer;
    private final Tally tally = new Tally();
    private final ChunkWalk walk;

    private WavReader(AudioSource source, CleaningRules rules, StructureObserver observer) {
        this.source = source;
        this.rules = rules;
        this.observer = observer;
        this.walk = new ChunkWalk(source, rules, observer, tally);
    }

    /**
     * Reads to the end of the input.
     *
     * @param source stands at its start
     * @param rules what may be accepted
     * @param observer is told of every structure
     * @param payload what to do with the audio on the way
     * @return what was proven
     */
    public static WavFacts read(AudioSource source, CleaningRules rules, StructureObserver observer, Payload payload) {
        return new WavReader(source, rules, observer).run(payload);
    }

    private WavFacts run(Payload payload) {
        RiffHeader riff = RiffHeader.read(source);
        tally.rebuild(RiffHeader.BYTES);
        observer.met(ChunkKind.RIFF_HEADER, 0, RiffHeader.BYTES, StructureVerdict.REBUILT, count -> new byte[0]);
        Preamble preamble = new PreambleReader(source, walk, tally, riff.sixtyFour()).read();
        Declared declared = Declared.of(riff, preamble.ds64(), preamble.data());
        WavParameters parameters = preamble.parameters();
        walk.observe(preamble.data(), "data", StructureVerdict.KEPT);
        long taken = payload.pass(source, declared, parameters, preamble.factFrames());
        long audio = account(preamble, declared, taken);
        new Trailer(source, walk, tally).read(declared.riffEnd());
        tally.mustEqual(source.position());
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
            throw Refusal.EMPTY_AUDIO.at(preamble.data().offset());
        }
        if (taken < declared.length() && rules.truncated() == CleaningRules.Truncated.REFUSED) {
            throw Refusal.WAV_TRUNCATED.at(declared.dataOffset() + taken);
        }
        tally.keep(audio);
        tally.drop(ChunkKind.PARTIAL_BLOCK, taken - audio);
        tally.rebuild(ChunkHeader.BYTES);
        if (taken == declared.length()) {
            tally.rebuild(walk.skipPad(preamble.data()));
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
