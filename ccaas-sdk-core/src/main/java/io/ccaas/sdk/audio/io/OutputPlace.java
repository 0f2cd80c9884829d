package io.ccaas.sdk.audio.io;

import io.ccaas.sdk.audio.result.AudioFileException;
import io.ccaas.sdk.errors.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Where an output file goes, and whether a file that lies there may be replaced.
 *
 * @param path the output; its folder must exist
 * @param existing what happens to a file that lies there
 */
public record OutputPlace(Path path, Existing existing) {

    /** What happens to a file that lies at the output's path. */
    public enum Existing {
        /** It is kept and the run is refused. */
        KEPT,
        /** It is replaced at the end, atomically; a symbolic link is replaced itself, not what it points to. */
        REPLACED
    }

    /**
     * Refuses before any work what cannot succeed.
     *
     * @param input the file that is read, or null for a stream
     */
    public void check(@Nullable Path input) {
        boolean there = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        if (there && input != null && same(input)) {
            throw failure(
                    "AUDIO_OUTPUT_IS_INPUT",
                    "an output apart from the input",
                    "both are the same file",
                    "Name another output file.");
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            throw failure(
                    "AUDIO_OUTPUT_IS_FOLDER",
                    "a file as the output",
                    "a folder lies there",
                    "Name a file; ccaas clean takes a folder with -d.");
        }
        if (there && existing == Existing.KEPT) {
            throw exists();
        }
    }

    private boolean same(Path input) {
        try {
            return Files.isSameFile(input, path);
        } catch (IOException e) {
            // A link that points nowhere is not the input.
            return false;
        }
    }

    /** Gives a finished file its name. */
    void take(Path finished) {
        try {
            if (existing == Existing.REPLACED) {
                Files.move(finished, path, StandardCopyOption.ATOMIC_MOVE);
            } else {
                takeFreeName(finished);
            }
        } catch (FileAlreadyExistsException e) {
            throw exists();
        } catch (IOException e) {
            throw Failures.output(e);
        }
    }

    /** A second link never overwrites a file that appeared during the run; where links are unknown, the name is claimed first. */
    private void takeFreeName(Path finished) throws IOException {
        try {
            Files.createLink(path, finished);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException e) {
            claimAndMove(finished);
        }
    }

    private void claimAndMove(Path finished) throws IOException {
        TemporaryFile.create(path);
        try {
            Files.move(finished, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static AudioFileException exists() {
        return failure(
                "AUDIO_OUTPUT_EXISTS",
                "no file at the output's path",
                "there is one, and it was kept",
                "Name another output file, or have it replaced: --force, replacingExistingOutput().");
    }

    private static AudioFileException failure(String code, String expected, String found, String remedy) {
        return new AudioFileException(Problem.of(code, expected, found, remedy));
    }

    @Override
    public String toString() {
        return "OutputPlace[" + existing + "]";
    }
}
