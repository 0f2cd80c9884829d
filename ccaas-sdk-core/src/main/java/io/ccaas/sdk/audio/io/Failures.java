package io.ccaas.sdk.audio.io;

import io.ccaas.sdk.audio.result.AudioFileException;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.errors.Problem;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The errors that reading and writing share; none of them names a file. */
public final class Failures {

    private Failures() {}

    /** An interrupt shows as a closed channel, wherever the channel was used. */
    static AudioFileException input(Exception foreign) {
        if (foreign instanceof ClosedByInterruptException) {
            return interrupted();
        }
        Problem problem = Problem.of(
                "AUDIO_INPUT_UNREADABLE",
                "to read the recording to its end",
                known(foreign).orElse("reading failed"),
                "Check that the file exists, is not a folder and may be read, or mend the stream that was passed.");
        return new AudioFileException(known(foreign).isPresent() ? problem : problem.causedBy(foreign));
    }

    /** What a file system says by its class alone; its message would name the file. */
    private static Optional<String> known(Exception foreign) {
        if (foreign instanceof NoSuchFileException) {
            return Optional.of("there is no such file or folder");
        }
        if (foreign instanceof AccessDeniedException) {
            return Optional.of("this user may not");
        }
        if (foreign instanceof FileSystemException named && liesBelowAFile(named.getFile())) {
            return Optional.of("a part of its path is a file, not a folder");
        }
        return Optional.empty();
    }

    /** A file system has no class for this, and its words depend on the language. */
    private static boolean liesBelowAFile(@Nullable String path) {
        Path above = path == null ? null : Path.of(path).toAbsolutePath().getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        return above != null && !Files.isDirectory(above);
    }

    /**
     * The error of a path that is a folder.
     *
     * @return the error to throw
     */
    static AudioFileException folder() {
        return new AudioFileException(Problem.of(
                "AUDIO_INPUT_IS_FOLDER", "a recording", "the path is a folder", "Pass the files in it, one by one."));
    }

    static AudioFileException output(Exception foreign) {
        if (foreign instanceof ClosedByInterruptException) {
            return interrupted();
        }
        Problem problem = Problem.of(
                "AUDIO_OUTPUT_FAILED",
                "to write the cleaned audio",
                known(foreign).orElse("writing failed") + ", and nothing was left behind",
                "Check that the output folder exists, its free space, and the permissions of it and of the temporary folder.");
        return new AudioFileException(known(foreign).isPresent() ? problem : problem.causedBy(foreign));
    }

    /**
     * The error of a thread that was told to stop.
     *
     * @return the error to throw
     */
    public static AudioFileException interrupted() {
        return new AudioFileException(Problem.of(
                "AUDIO_INTERRUPTED",
                "to work to the end of the recording",
                "the thread was interrupted and nothing was left behind",
                "Start it again."));
    }

    /**
     * The refusal of an input that two readings found different.
     *
     * @param offset where the difference was seen, in bytes from the start
     * @return the error to throw
     */
    public static AudioRefusedException changedInput(long offset) {
        return new AudioRefusedException(
                Problem.of(
                        "AUDIO_INPUT_CHANGED",
                        "an input that stays as it is while it is read",
                        "it was changed meanwhile",
                        "Wait until the recorder has closed the file."),
                offset);
    }

    static AudioRefusedException changedSpool(long offset) {
        return new AudioRefusedException(
                Problem.of(
                        "AUDIO_CHANGED",
                        "the bytes that were proven",
                        "the held copy differs from them",
                        "Clean the recording anew; find out who writes to the temporary folder or the memory of this process."),
                offset);
    }
}
