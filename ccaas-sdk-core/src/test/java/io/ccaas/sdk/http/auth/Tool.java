package io.ccaas.sdk.http.auth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program of the machine to its end. */
final class Tool {

    private Tool() {}

    static void run(Path directory, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "tool", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + ": " + Files.readString(output));
        }
    }

    /** Where the scripts of other people's servers are. */
    static Path witness(String path) {
        Path found = Path.of(System.getProperty("witnesses", "")).resolve(path);
        if (!Files.exists(found)) {
            throw new AssertionError("there is no " + found + ": set -Dwitnesses");
        }
        return found;
    }
}
