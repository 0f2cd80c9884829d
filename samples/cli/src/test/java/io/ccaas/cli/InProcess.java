package io.ccaas.cli;

import io.ccaas.sdk.audio.AudioCleaner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Cleans files with the library, once to warm up and once for the clock; prints the seconds of the second round. */
final class InProcess {

    private InProcess() {}

    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[0]);
        List<Path> files;
        try (var listed = Files.list(Path.of(args[1]))) {
            files = listed.toList();
        }
        Path warm = Files.createDirectory(out.resolve("warm"));
        round(files.subList(0, Math.min(files.size(), 200)), warm);
        // To replace a file costs what to make one does not: the file system writes it to the disk first.
        remove(warm);
        long started = System.nanoTime();
        round(files, out);
        System.out.println((System.nanoTime() - started) / 1e9);
    }

    private static void remove(Path folder) throws IOException {
        try (var made = Files.list(folder)) {
            for (Path file : made.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static void round(List<Path> files, Path out) {
        AudioCleaner cleaner = AudioCleaner.standard();
        int n = 0;
        for (Path file : files) {
            cleaner.clean(file, out.resolve("audio-" + n++));
        }
    }
}
