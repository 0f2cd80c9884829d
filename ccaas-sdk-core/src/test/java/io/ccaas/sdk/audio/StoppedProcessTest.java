package io.ccaas.sdk.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.SampleRecordings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is told to stop in the middle of a recording. */
final class StoppedProcessTest {

    @TempDir
    Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> String.valueOf(path.getFileName())).toList();
        }
    }

    @Test
    void outputInTheMaking_isGone() throws Exception {
        Process child = BigRecording.child(folder, "-", folder.resolve("out").toString());
        // What was written beyond the pipe's 64 KiB was read by the child, whose output is open by then.
        feed(child);
        assertTrue(files().stream().allMatch(name -> name.startsWith(".ccaas-")) && files().size() == 1);
        child.toHandle().destroy(); // the signal alone: Process.destroy would also end the input
        child.waitFor();
        assertEquals(List.of(), files());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void spool_neverHasAName(boolean killed) throws Exception {
        Process child = BigRecording.child(folder, "-", "-");
        feed(child);
        assertEquals(List.of(), files());
        if (killed) {
            child.destroyForcibly();
        } else {
            child.destroy();
        }
        child.waitFor();
        assertEquals(List.of(), files());
    }

    private static void feed(Process child) throws IOException {
        byte[] recording = SampleRecordings.pcm16().seconds(120).bytes();
        OutputStream in = child.getOutputStream();
        in.write(recording, 0, recording.length - 4);
        in.flush();
    }
}
