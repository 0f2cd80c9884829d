package io.ccaas.cli;

import io.ccaas.sdk.audio.AudioCleaner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The choices of {@code clean} that change what is taken. */
final class CleanOptions {

    /** What to do with bytes between proven pieces of audio. */
    enum Doubt {
        REFUSE,
        RESYNC
    }

    /** What to do with an input that holds less audio than it declares. */
    enum Truncated {
        TAKE,
        REFUSE
    }

    @Option(names = "--force", description = "replace an existing OUT")
    boolean force;

    @Option(
            names = "--declare",
            paramLabel = "CODEC:RATE:CHANNELS",
            description =
                    "take inputs without a header, which nothing can prove, as this; for example pcm_mulaw:8000:1")
    @Nullable
    String declare;

    @Option(names = "--track", paramLabel = "N", description = "take this track of a recording that has several")
    @Nullable
    Integer track;

    @Option(
            names = "--on-doubt",
            paramLabel = "refuse|resync",
            description = "what to do with bytes between MPEG audio frames: refuse (default), or drop them and go on")
    Doubt onDoubt = Doubt.REFUSE;

    @Option(
            names = "--truncated",
            paramLabel = "take|refuse",
            description = "what to do with cut recordings; by default, those of Ogg are refused and others taken where"
                    + " what is there can be proven, with a warning")
    @Nullable
    Truncated truncated;

    AudioCleaner cleaner() {
        AudioCleaner cleaner = AudioCleaner.standard();
        cleaner = force ? cleaner.replacingExistingOutput() : cleaner;
        cleaner = declare == null ? cleaner : cleaner.declaring(Declared.parse(declare));
        cleaner = track == null ? cleaner : cleaner.takingTrack(number(track));
        cleaner = truncated == Truncated.TAKE ? cleaner.takingTruncatedInput() : cleaner;
        cleaner = truncated == Truncated.REFUSE ? cleaner.refusingTruncatedInput() : cleaner;
        return onDoubt == Doubt.RESYNC ? cleaner.resyncingOnDoubt() : cleaner;
    }

    private static int number(int track) {
        if (track < 1) {
            throw new UsageException("--track takes a number from 1");
        }
        return track;
    }
}
