package io.ccaas.cli;

import io.ccaas.sdk.audio.result.AudioFileException;
import io.ccaas.sdk.errors.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of {@code -d}: made when it is missing, refused where a file lies in its way. */
final class OutputFolder {

    private OutputFolder() {}

    static void make(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw inTheWay(there.equals(folder.toAbsolutePath()));
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static AudioFileException inTheWay(boolean itself) {
        return new AudioFileException(problem(
                "AUDIO_OUTPUT_IS_FILE",
                itself ? "a file lies there" : "a part of its path is a file",
                "Name another folder for -d, or one file with -o."));
    }

    private static AudioFileException failed(IOException foreign) {
        boolean denied = foreign instanceof AccessDeniedException;
        Problem problem = problem(
                "AUDIO_OUTPUT_FAILED",
                denied ? "this user may not make it" : "making it failed",
                "Make it yourself, or name another folder for -d.");
        return new AudioFileException(denied ? problem : problem.causedBy(foreign));
    }

    private static Problem problem(String code, String found, String remedy) {
        return Problem.of(code, "a folder for the outputs", found, remedy);
    }
}
