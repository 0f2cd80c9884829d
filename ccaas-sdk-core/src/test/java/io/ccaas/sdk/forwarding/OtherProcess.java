package io.ccaas.sdk.forwarding;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Looks at a lock from another process: locks do not tell threads of one process apart. */
final class OtherProcess {

    private OtherProcess() {}

    /** Tries to lock the first file and writes what came of it into the second. */
    public static void main(String[] arguments) throws IOException {
        try (FileChannel file = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
            String found = file.tryLock() == null ? "held" : "free";
            Files.writeString(Path.of(arguments[1]), found, StandardCharsets.US_ASCII);
        }
    }

    static String finds(Path locked) throws IOException, InterruptedException {
        Path answer = Files.createTempFile(locked.getParent(), "found", ".txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        locked.toString(),
                        answer.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        child.waitFor();
        return Files.readString(answer, StandardCharsets.US_ASCII);
    }
}
