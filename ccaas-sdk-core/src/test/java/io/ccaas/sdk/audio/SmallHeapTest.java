package io.ccaas.sdk.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the input: a process with a heap of 32 MiB cleans any size, from a file and from a stream. */
final class SmallHeapTest {

    @TempDir
    Path folder;

    @Test
    void sixtyFourMebibytes_areCleanedIn32MebibytesOfHeap() throws Exception {
        BigRecording big = new BigRecording(folder, 64);
        String expected = big.write();
        assertEquals(expected, big.clean("file", "file"));
        assertEquals(expected, big.clean("-", "file"));
        assertEquals(expected, big.clean("-", "-"));
    }

    @Test
    void sixtyFourMebibytes_areMaskedIn32MebibytesOfHeap() throws Exception {
        BigRecording big = new BigRecording(folder, 64);
        big.write();
        assertEquals(44 + (64L << 20), big.mask());
    }

    @Test
    @Tag("real-servers")
    @Tag("long-run")
    void fourGibibytes_areCleanedIn32MebibytesOfHeap() throws Exception {
        BigRecording big = new BigRecording(folder, 4097);
        assertEquals(big.write(), big.clean("file", "file"));
    }
}
