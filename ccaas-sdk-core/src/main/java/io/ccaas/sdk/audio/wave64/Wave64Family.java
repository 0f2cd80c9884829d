package io.ccaas.sdk.audio.wave64;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;
import io.ccaas.sdk.audio.container.Rebuilt;
import io.ccaas.sdk.audio.payload.PayloadPass;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.audio.riff.format.WavParameters;
import io.ccaas.sdk.audio.riff.read.WavBlocks;
import io.ccaas.sdk.audio.riff.write.WavHead;

/** Wave64: the chunks of WAV with GUIDs for names and 64-bit sizes. What comes out is WAV, or RF64 above 4 GiB. */
public final class Wave64Family implements ContainerFamily {

    /** The family has no state. */
    public Wave64Family() {}

    @Override
    public Rebuilt rebuild(CleaningRun run) {
        Wave64Reader reader = new Wave64Reader(run);
        Wave64Chunk data = reader.data();
        WavParameters parameters = reader.parameters();
        run.draft().begin(head(parameters, parameters.floor(data.body()), reader.factFrames()));
        PayloadPass.Length length = new PayloadPass.Length(data.body(), reader.declaredEnd());
        PayloadPass passed = PayloadPass.of(run, WavBlocks.rule(parameters), length, Wave64Rules.ENDS);
        reader.drain(data);
        long audio = passed.audioBytes();
        CleaningReport report = new CleaningReport(
                parameters.format(parameters.frames(audio, reader.factFrames())),
                WavBlocks.level(parameters),
                run.tally().droppedBytes(),
                run.tally().dropped(),
                passed.warnings());
        return Rebuilt.of(head(parameters, audio, reader.factFrames()), WavHead.tail(audio), report);
    }

    private static byte[] head(WavParameters parameters, long audio, long factFrames) {
        return WavHead.bytes(parameters, audio, parameters.frames(audio, factFrames));
    }
}
