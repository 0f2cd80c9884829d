package io.ccaas.sdk.audio.verify.input;

import io.ccaas.sdk.audio.result.AudioFileException;
import io.ccaas.sdk.errors.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens a payload that lies in a file; says why it could not, and never names the file. */
public final class PayloadFile {

    private PayloadFile() {}

    /**
     * Opens a file for one reading.
     *
     * @param file the payload
     * @return its bytes; the caller closes it
     * @throws AudioFileException {@code AUDIO_INPUT_IS_FOLDER} or {@code AUDIO_INPUT_UNREADABLE}
     */
    public static InputStream open(Path file) {
        if (Files.isDirectory(file)) {
            throw new AudioFileException(Problem.of(
                    "AUDIO_INPUT_IS_FOLDER", "a payload", "the path is a folder", "Pass the files in it, one by one."));
        }
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw unreadable("there is no such file or folder");
        } catch (AccessDeniedException e) {
            throw unreadable("this user may not");
        } catch (IOException e) {
            throw liesBelowAFile(file) ? unreadable("a part of its path is a file, not a folder") : unreadable(e);
        }
    }

    /**
     * The error of a file that could not be read or closed.
     *
     * @param foreign what the file system said
     * @return the error to throw, without its words
     */
    public static AudioFileException unreadable(IOException foreign) {
        return HashedStream.unreadable(foreign);
    }

    private static boolean liesBelowAFile(Path file) {
        Path above = file.toAbsolutePath().getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        return above != null && !Files.isDirectory(above);
    }

    private static AudioFileException unreadable(String found) {
        return new AudioFileException(HashedStream.problem(found));
    }
}
