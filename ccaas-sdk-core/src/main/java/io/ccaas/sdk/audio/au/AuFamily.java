package io.ccaas.sdk.audio.au;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;
import io.ccaas.sdk.audio.container.Rebuilt;
import io.ccaas.sdk.audio.payload.BlockRule;
import io.ccaas.sdk.audio.payload.PayloadPass;
import io.ccaas.sdk.audio.result.AssuranceLevel;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.audio.result.StructureVerdict;

/** AU: a header, free text, audio up to a declared size, and often something behind it that players take for audio. */
public final class AuFamily implements ContainerFamily {

    private static final String HEADER = "AU header";
    private static final String ANNOTATION = "AU annotation";

    /** The family has no state. */
    public AuFamily() {}

    @Override
    public Rebuilt rebuild(CleaningRun run) {
        long start = run.source().position();
        AuHeader header = AuHeader.read(run.source());
        run.observer().met(HEADER, start, AuHead.BYTES, StructureVerdict.REBUILT, count -> new byte[0]);
        run.tally().rebuild(AuHead.BYTES);
        dropAnnotation(run, start, header.dataOffset() - AuHead.BYTES);
        AuParameters parameters = header.parameters();
        long hoped = Math.max(0, header.dataBytes());
        run.observer().met("data", run.source().position(), hoped, StructureVerdict.KEPT, run.source()::peek);
        run.draft().begin(AuHead.bytes(parameters, hoped));
        BlockRule blocks = BlockRule.none(parameters.blockBytes());
        PayloadPass passed = PayloadPass.of(run, blocks, PayloadPass.Length.of(header.dataBytes()), AuRules.ENDS);
        AuHead.mustFit(passed.audioBytes(), start);
        dropTrailing(run);
        return rebuilt(run, parameters, passed);
    }

    private static void dropAnnotation(CleaningRun run, long start, long bytes) {
        if (bytes > 0) {
            run.observer()
                    .met(
                            ANNOTATION,
                            run.source().position(),
                            bytes,
                            StructureVerdict.DROPPED,
                            count -> run.source().peek((int) Math.min(bytes, count)));
        }
        if (run.source().skip(bytes) < bytes) {
            throw AuRules.AU_ANNOTATION_OVERRUN.at(start);
        }
        run.tally().drop(ANNOTATION, bytes);
    }

    private static void dropTrailing(CleaningRun run) {
        run.tally().dropBehindAudio(run.source().skip(Long.MAX_VALUE));
    }

    private static Rebuilt rebuilt(CleaningRun run, AuParameters parameters, PayloadPass passed) {
        CleaningReport report = new CleaningReport(
                parameters.format(parameters.frames(passed.audioBytes())),
                AssuranceLevel.L1,
                run.tally().droppedBytes(),
                run.tally().dropped(),
                passed.warnings());
        return Rebuilt.of(AuHead.bytes(parameters, passed.audioBytes()), new byte[0], report);
    }
}
