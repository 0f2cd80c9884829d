package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.PartnerFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row 12: an instance that was closed leaves no thread, socket or file behind, however many there were. */
class LifecycleTest {

    /** What compiled code and warm caches add, whatever the number of instances; one instance alone is larger than 10 KB. */
    private static final long HEAP_NOISE = 24L << 20;

    @TempDir
    Path directory;

    private static long openFiles() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.count();
        }
    }

    private static long heapInUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void cycles(int count, int callEvery) throws Exception {
        PartnerFolder folder = PartnerFolder.create(directory);
        try (RawPartner partner = RawPartner.start(folder, RawPartner::wellBehaved)) {
            cycle(folder, partner, true); // what the platform keeps for good is loaded
            long files = openFiles();
            int threads = Thread.activeCount();
            long heap = heapInUse();
            int calls = 1;
            for (int i = 1; i <= count; i++) {
                if (i % 250 == 0) {
                    // Opening reads the whole log, so a log of ten thousand instances would be most of the work.
                    Files.delete(directory.resolve("audit.log"));
                    Files.delete(directory.resolve("audit.anchor"));
                }
                boolean calling = i % callEvery == 0;
                cycle(folder, partner, calling);
                calls += calling ? 1 : 0;
            }
            assertTrue(partner.ended(calls), "a connection was left open");
            assertEquals(calls, partner.received().size());
            assertTrue(openFiles() <= files + 2, "open files grew");
            assertTrue(Thread.activeCount() <= threads + 2, "threads grew");
            assertTrue(heapInUse() <= heap + HEAP_NOISE, "the heap grew");
        }
    }

    private static void cycle(PartnerFolder folder, RawPartner partner, boolean calling) throws IOException {
        try (Bench bench = Bench.open(folder, partner.endpoint())) {
            if (calling) {
                bench.send(Bench.ONCE);
            }
        }
    }

    @Test
    void twoHundredInstances_leaveNothingBehind() throws Exception {
        cycles(200, 10);
    }

    @Test
    @Tag("by-hand")
    void tenThousandInstances_leaveNothingBehind() throws Exception {
        cycles(10_000, 50);
    }
}
