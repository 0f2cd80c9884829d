package io.ccaas.sdk.audio;

import java.io.IOException;
import java.nio.file.Path;

/** Starts a cleaning process with a small heap for tests in other packages. */
public final class CleanChildren {

    private CleanChildren() {}

    /**
     * Starts it; the caller writes its input.
     *
     * @param folder where it may spool
     * @param out its output
     * @param log what it says at its end: its peak memory, or its fault
     * @return the process
     * @throws IOException if it cannot be started
     */
    public static Process start(Path folder, Path out, Path log) throws IOException {
        return BigRecording.child(folder, out, log);
    }
}
