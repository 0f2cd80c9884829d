package io.ccaas.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a program took on one core: seconds on the clock, and of the processor, which waver less on a busy machine. */
record Spent(double clock, double processor) {

    private static final String TIMED = "TIMEFORMAT='%R %U %S'; time \"$@\" >/dev/null 2>/dev/null";

    static Spent by(String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("taskset", "-c", "0", "bash", "-c", "set -e; " + TIMED, "bash"));
        line.addAll(List.of(command));
        Process process = new ProcessBuilder(line).start();
        process.getOutputStream().close();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + " failed: " + said);
        }
        String[] seconds = said.split(" ", 3);
        return new Spent(
                Double.parseDouble(seconds[0]), Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2]));
    }
}
