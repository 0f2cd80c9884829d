package io.ccaas.sdk.audio.riff;

import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.io.CleaningRules;
import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.io.StructureObserver;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.audio.riff.read.Payload;
import io.ccaas.sdk.audio.riff.read.WavFacts;
import io.ccaas.sdk.audio.riff.read.WavReader;
import io.ccaas.sdk.audio.riff.write.WavHead;
import io.ccaas.sdk.errors.Problem;

/**
 * Proves a WAV input and rebuilds it in a draft. A file is proven first and then copied; a stream is copied while it is proven, which
 * is why the draft must stay invisible until this returns.
 */
public final class WavCleaner {

    private WavCleaner() {}

    /**
     * Cleans a file. It is walked again after the copy: a file that changed meanwhile is refused.
     *
     * @param file knows its length and stands at its start
     * @param rules what may be accepted
     * @param draft takes the output
     * @return what was proven
     */
    public static CleaningReport cleanFile(AudioSource file, CleaningRules rules, Draft draft) {
        WavFacts facts = WavReader.read(file, rules, StructureObserver.none(), Payload.skipped());
        byte[] head = head(facts);
        draft.begin(head);
        file.copyRange(facts.dataOffset(), facts.audioBytes(), draft);
        draft.finish(head, WavHead.tail(facts.audioBytes()));
        mustBeUnchanged(file, rules, facts);
        return facts.report();
    }

    /**
     * Cleans a stream in one pass.
     *
     * @param stream stands at its start
     * @param rules what may be accepted
     * @param draft takes the output
     * @return what was proven
     */
    public static CleaningReport cleanStream(AudioSource stream, CleaningRules rules, Draft draft) {
        WavFacts facts = WavReader.read(stream, rules, StructureObserver.none(), new StreamedPayload(draft));
        draft.finish(head(facts), WavHead.tail(facts.audioBytes()));
        return facts.report();
    }

    /**
     * Walks over an input without an output.
     *
     * @param source a file or a stream at its start
     * @param rules what may be accepted
     * @param observer is told of every structure
     * @return what was proven
     */
    public static CleaningReport inspect(AudioSource source, CleaningRules rules, StructureObserver observer) {
        Payload payload =
                source.remaining() == AudioSource.UNKNOWN ? new StreamedPayload(new NoDraft()) : Payload.skipped();
        return WavReader.read(source, rules, observer, payload).report();
    }

    private static byte[] head(WavFacts facts) {
        return WavHead.bytes(facts.parameters(), facts.audioBytes(), facts.frames());
    }

    private static void mustBeUnchanged(AudioSource file, CleaningRules rules, WavFacts facts) {
        AudioSource again = file.again();
        WavFacts now;
        try {
            now = WavReader.read(again, rules, StructureObserver.none(), Payload.skipped());
        } catch (AudioRefusedException e) {
            throw changed(e.offset());
        }
        if (!now.equals(facts)) {
            throw changed(facts.dataOffset());
        }
    }

    private static AudioRefusedException changed(long offset) {
        return new AudioRefusedException(
                Problem.of(
                        "AUDIO_INPUT_CHANGED",
                        "an input that stays as it is while it is read",
                        "it was changed meanwhile",
                        "Wait until the recorder has closed the file."),
                offset);
    }
}
