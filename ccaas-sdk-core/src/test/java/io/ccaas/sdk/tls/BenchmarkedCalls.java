package io.ccaas.sdk.tls;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import javax.net.ssl.SSLSocket;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** One side of {@link HandshakeBenchmark}: calls one after the other, with the time and the processor time of each. */
final class BenchmarkedCalls {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final OkHttpClient client;
    private final Request request;
    private final Reuse reuse;
    private final long[] elapsed;
    private final long[] processor;
    private int done;

    BenchmarkedCalls(OkHttpClient client, int port, Reuse reuse, int calls) {
        this.client = client.newBuilder()
                .addNetworkInterceptor(chain -> {
                    SSLSocket socket = (SSLSocket)
                            Objects.requireNonNull(chain.connection()).socket();
                    if (reuse == Reuse.NOTHING) {
                        socket.getSession().invalidate();
                    }
                    return chain.proceed(chain.request());
                })
                .build();
        this.request =
                new Request.Builder().url("https://localhost:" + port + "/").build();
        this.reuse = reuse;
        this.elapsed = new long[calls];
        this.processor = new long[calls];
    }

    void warmUp() throws IOException {
        client.newCall(request).execute().close();
        if (reuse != Reuse.CONNECTION) {
            client.connectionPool().evictAll();
        }
    }

    /** OkHttp connects on the calling thread, so its processor time is the client's whole cost. */
    void call() throws IOException {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long started = System.nanoTime();
        warmUp();
        elapsed[done] = System.nanoTime() - started;
        processor[done] = THREADS.getCurrentThreadCpuTime() - cpu;
        done++;
    }

    /** Milliseconds, the middle call. */
    double elapsed() {
        return middle(elapsed);
    }

    /** Milliseconds of processor time, the middle call. */
    double processor() {
        return middle(processor);
    }

    private static double middle(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }
}
