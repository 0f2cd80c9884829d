package io.ccaas.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs the packed command in a process of its own, as a shell would. */
record Shell(Path folder, List<String> before, List<String> options) {

    static final Path RECORDINGS = Path.of(System.getProperty("recordings")).normalize();

    static Shell in(Path folder) {
        return behind(folder);
    }

    /** By way of another program, which becomes the command: its process number stays. */
    static Shell behind(Path folder, String... before) {
        return new Shell(folder, List.of(before), List.of("-XX:TieredStopAtLevel=1"));
    }

    Ran run(String... arguments) throws IOException, InterruptedException {
        return fed(new byte[0], arguments);
    }

    Ran fed(byte[] input, String... arguments) throws IOException, InterruptedException {
        Path given = Files.createTempFile(folder, "in", "");
        Files.write(given, input);
        Ran ran = fedFrom(given, arguments);
        Files.delete(given);
        return ran;
    }

    Ran fedFrom(Path input, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = command(arguments)
                .redirectInput(input.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        Ran ran = new Ran(process.waitFor(), Files.readAllBytes(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return ran;
    }

    /** Waiting for what the caller writes. */
    Process start(String... arguments) throws IOException {
        return command(arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private ProcessBuilder command(String... arguments) {
        List<String> line = new ArrayList<>(before);
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(List.of("-jar", System.getProperty("ccaas.jar")));
        line.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(line).directory(folder.toFile());
    }

    static void feed(InputStream from, OutputStream to) throws IOException {
        try (from;
                to) {
            from.transferTo(to);
        }
    }
}
