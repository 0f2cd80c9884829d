package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the input: the packed command under {@code -Xmx32m}, its peak printed. */
final class LargeInputTest {

    private static final long MIB = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void wavOf64MiB_isCleanedInAFixedHeap() throws Exception {
        Path in = folder.resolve("in.wav");
        long expected = LargeWav.write(in, 64 * MIB);
        cleans(expected, null, in.toString());
        cleans(expected, in, "-");
    }

    @Test
    @Tag("real-servers")
    @Tag("long-run")
    void streamOf1GiB_isCleanedInAFixedHeap() throws Exception {
        Path in = folder.resolve("in.wav");
        cleans(LargeWav.write(in, 1024 * MIB), in, "-");
    }

    @Test
    @Tag("by-hand")
    void streamOf4GiB_isCleanedInAFixedHeap() throws Exception {
        Path in = folder.resolve("in.wav");
        cleans(LargeWav.write(in, 0xFFFF_FF00L - 44), in, "-");
    }

    private void cleans(long expected, @org.jspecify.annotations.Nullable Path stdin, String in) throws Exception {
        Path out = folder.resolve("out.wav");
        run(new Shell(folder, List.of(), List.of("-Xmx32m")), stdin, in);
        assertEquals(expected, sum(out));
        Files.delete(out);
    }

    /** The peak is read while the process lives, again and again: the kernel forgets it with the process. */
    private static void run(Shell shell, @org.jspecify.annotations.Nullable Path stdin, String in) throws Exception {
        Process process = shell.start("clean", in, "-o", "out.wav");
        Thread feeder = new Thread(() -> feed(stdin, process));
        feeder.start();
        String peak = "";
        Path status = Path.of("/proc/" + process.pid() + "/status");
        while (process.isAlive()) {
            peak = peak(status, peak);
            process.waitFor(50, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        feeder.join();
        assertEquals(0, process.exitValue());
        System.out.println("ccaas clean " + (stdin == null ? "FILE" : "-") + " under -Xmx32m: " + peak);
    }

    private static void feed(@org.jspecify.annotations.Nullable Path stdin, Process process) {
        try {
            Shell.feed(
                    stdin == null ? InputStream.nullInputStream() : Files.newInputStream(stdin),
                    process.getOutputStream());
        } catch (IOException gone) {
            // The exit code tells.
        }
    }

    private static String peak(Path status, String before) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .findFirst()
                    .orElse(before);
        } catch (IOException ended) {
            return before;
        }
    }

    private static long sum(Path file) throws IOException {
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[1 << 20];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sum.update(buffer, 0, n);
            }
        }
        return sum.getValue();
    }
}
