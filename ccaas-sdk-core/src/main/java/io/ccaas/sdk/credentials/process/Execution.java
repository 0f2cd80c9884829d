package io.ccaas.sdk.credentials.process;

import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of a program: no shell, no arguments, nothing on its standard input, hardly an environment; what it writes to its standard
 * error is dropped, because such texts carry values. It is asked again and again whether there is output, since a read could not be
 * ended: a child of the program may hold its end open for ever.
 */
final class Execution {

    static final int MOST_BYTES = 64 * 1024;

    private static final long LOOK_MILLIS = 5;

    /** How long after its end the rest of a program's output may still be on its way through Java. */
    private static final Duration REST = Duration.ofSeconds(2);

    private Execution() {}

    /** How it ended, and what it wrote, which the caller wipes. */
    static final class Ended {

        private final int exit;
        private final byte[] output;

        Ended(int exit, byte[] output) {
            this.exit = exit;
            this.output = output;
        }

        int exit() {
            return exit;
        }

        byte[] output() {
            return output;
        }

        void wipe() {
            Arrays.fill(output, (byte) 0);
        }
    }

    static Ended run(Path program, Deadline deadline) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(program.toString())
                .directory(program.getRoot().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        restrict(builder.environment());
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            return ended(process, deadline);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void restrict(Map<String, String> environment) {
        String system = environment.get("SystemRoot");
        environment.clear();
        environment.put("LC_ALL", "C");
        if (system == null) {
            environment.put("PATH", "/usr/bin:/bin");
        } else {
            environment.put("SystemRoot", system); // Windows programs do not start without it
        }
    }

    private static Ended ended(Process process, Deadline deadline) throws IOException, InterruptedException {
        Output output = new Output();
        try (InputStream in = process.getInputStream()) {
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                output.drain(in);
                deadline.require("executable");
            }
            output.drain(in);
            Deadline rest = deadline.within(REST);
            while (process.exitValue() == 0 && !output.isWhole() && !rest.hasPassed()) {
                Time.system().sleep(Duration.ofMillis(LOOK_MILLIS));
                output.drain(in);
            }
            return new Ended(process.exitValue(), output.toByteArray());
        } finally {
            output.wipe();
        }
    }

    /** Its buffer can be wiped. */
    private static final class Output extends ByteArrayOutputStream {

        Output() {
            super(MOST_BYTES);
        }

        void drain(InputStream in) throws IOException {
            while (in.available() > 0) {
                byte[] part = in.readNBytes(Math.min(in.available(), MOST_BYTES));
                writeBytes(part);
                Arrays.fill(part, (byte) 0);
                if (size() > MOST_BYTES) {
                    throw new IOException("too much output");
                }
            }
        }

        /** An object without objects in it has come whole when its bracket is there. */
        boolean isWhole() {
            int last = count - 1;
            while (last >= 0 && (buf[last] == '\n' || buf[last] == '\r' || buf[last] == ' ')) {
                last--;
            }
            return last >= 0 && buf[last] == '}';
        }

        void wipe() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}
