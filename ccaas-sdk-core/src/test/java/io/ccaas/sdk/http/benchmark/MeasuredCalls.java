package io.ccaas.sdk.http.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** One side of a comparison: what each of its calls took of the clock, of the processor and of the heap, on the calling thread. */
final class MeasuredCalls {

    /** One call, which throws when it is not what the row says. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Work work;
    private final long[] elapsed;
    private final long[] processor;
    private final long[] allocated;
    private int done;

    MeasuredCalls(int calls, Work work) {
        this.work = work;
        this.elapsed = new long[calls];
        this.processor = new long[calls];
        this.allocated = new long[calls];
    }

    /** Makes both sides ready and measures them turn by turn, so that whatever the machine does meanwhile hits each. */
    static void compare(int warmUp, MeasuredCalls... sides) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            for (MeasuredCalls side : sides) {
                side.work.run();
            }
        }
        for (int i = 0; i < sides[0].elapsed.length; i++) {
            for (MeasuredCalls side : sides) {
                side.measure();
            }
        }
    }

    private void measure() throws Exception {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long started = System.nanoTime();
        work.run();
        elapsed[done] = System.nanoTime() - started;
        processor[done] = THREADS.getCurrentThreadCpuTime() - cpu;
        allocated[done] = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        done++;
    }

    /** Microseconds by the clock; 0.5 is the middle call. */
    double elapsed(double quantile) {
        return at(quantile, elapsed) / 1e3;
    }

    /** Microseconds of processor time; 0.5 is the middle call. */
    double processor(double quantile) {
        return at(quantile, processor) / 1e3;
    }

    /** Bytes, the middle call. */
    long allocated() {
        return at(0.5, allocated);
    }

    private static long at(double quantile, long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (quantile * (sorted.length - 1))];
    }
}
