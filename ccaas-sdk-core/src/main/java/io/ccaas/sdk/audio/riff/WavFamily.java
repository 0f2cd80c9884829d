package io.ccaas.sdk.audio.riff;

import io.ccaas.sdk.audio.container.CleaningRules;
import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;
import io.ccaas.sdk.audio.container.Rebuilt;
import io.ccaas.sdk.audio.container.StructureObserver;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.io.Failures;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.riff.read.Payload;
import io.ccaas.sdk.audio.riff.read.WavFacts;
import io.ccaas.sdk.audio.riff.read.WavReader;
import io.ccaas.sdk.audio.riff.write.WavHead;

/**
 * WAV (RIFF, RF64, BW64). A file is proven first and then copied at the speed of the disk; a stream is copied while it is proven, which
 * is why the draft must stay invisible until this returns.
 */
public final class WavFamily implements ContainerFamily {

    /** The family has no state. */
    public WavFamily() {}

    @Override
    public Rebuilt rebuild(CleaningRun run) {
        return run.source().remaining() == AudioSource.UNKNOWN ? stream(run) : file(run);
    }

    private static Rebuilt stream(CleaningRun run) {
        return rebuilt(WavReader.read(run, new StreamedPayload(run.draft())));
    }

    /** The file is walked again after the copy: one that changed meanwhile is refused. What was read once needs no second walk. */
    private static Rebuilt file(CleaningRun run) {
        AudioSource file = run.source();
        FilePayload payload = new FilePayload(run.draft());
        WavFacts facts = WavReader.read(run, payload);
        if (payload.isCopied()) {
            return rebuilt(facts);
        }
        run.draft().begin(head(facts));
        file.copyRange(facts.dataOffset(), facts.audioBytes(), run.draft());
        mustBeUnchanged(file.again(), run.rules(), facts);
        return rebuilt(facts);
    }

    private static Rebuilt rebuilt(WavFacts facts) {
        return Rebuilt.of(head(facts), WavHead.tail(facts.audioBytes()), facts.report());
    }

    private static byte[] head(WavFacts facts) {
        return WavHead.bytes(facts.parameters(), facts.audioBytes(), facts.frames());
    }

    private static void mustBeUnchanged(AudioSource again, CleaningRules rules, WavFacts facts) {
        WavFacts now;
        try {
            now = WavReader.read(CleaningRun.looking(again, rules, StructureObserver.none()), Payload.skipped());
        } catch (AudioRefusedException e) {
            throw Failures.changedInput(e.offset());
        }
        if (!now.equals(facts)) {
            throw Failures.changedInput(facts.dataOffset());
        }
    }
}
