package io.ccaas.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs programs on one core and takes their time. */
final class Timed {

    private static final List<String> ONE_CORE = List.of("taskset", "-c", "0");

    private Timed() {}

    /** Seconds from start to end; fails when the program does. */
    static double run(String... command) throws Exception {
        return run(List.of(), command);
    }

    /** The same on one core. */
    static double onOneCore(String... command) throws Exception {
        return run(ONE_CORE, command);
    }

    private static double run(List<String> prefix, String... command) throws Exception {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(command));
        Path log = Files.createTempFile("benchmark", ".log");
        long started = System.nanoTime();
        int status = new ProcessBuilder(all)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(log.toFile())
                .start()
                .waitFor();
        double seconds = (System.nanoTime() - started) / 1e9;
        String said = Files.readString(log);
        Files.delete(log);
        if (status != 0) {
            throw new IOException(command[0] + " ended with " + status + ": " + said);
        }
        return seconds;
    }
}
