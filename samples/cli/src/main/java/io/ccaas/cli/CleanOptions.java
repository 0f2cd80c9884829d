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
                    "take inputs that have no header as this, for example pcm_mulaw:8000:1; nothing can prove it, so it is a"
                            + " warning. CODEC: pcm_s16le, pcm_mulaw, pcm_alaw, gsm, g722, g729, g723_1, vox")
    @Nullable
    String declare;

    @Option(
            names = "--track",
            paramLabel = "N",
            description =
                    "take this track of an MP4 or Matroska file that has several; usually 1 is the first of the file, 2 the"
                            + " second, and pictures are counted, too")
    @Nullable
    String track;

    @Option(
            names = "--on-doubt",
            paramLabel = "refuse|resync",
            description =
                    "what to do with bytes between the frames of MP3 and AAC (ADTS): refuse (default), or drop them and go on;"
                            + " no effect on other formats")
    Doubt onDoubt = Doubt.REFUSE;

    @Option(
            names = "--truncated",
            paramLabel = "take|refuse",
            description =
                    "what to do with recordings that end too early. Default: WAV, Wave64, AU, AIFF, CAF, MP3, AAC (ADTS) and"
                            + " Matroska are taken with a warning, Ogg is refused. take: Ogg is taken too. refuse: none is taken."
                            + " FLAC, AMR and MP4 are always refused when cut")
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

    private static int number(String track) {
        if (!track.matches("[1-9][0-9]{0,8}")) {
            throw new UsageException("--track takes a number from 1");
        }
        return Integer.parseInt(track);
    }
}
