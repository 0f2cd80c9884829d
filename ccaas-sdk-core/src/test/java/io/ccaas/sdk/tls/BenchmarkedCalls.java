package io.ccaas.sdk.tls;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** One side of {@link HandshakeBenchmark}: calls one after the other, with the time and the processor time of each. */
final class BenchmarkedCalls {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What is bound to a session goes with it into the sessions that resume it. */
    private static final String MET = "met";

    private final OkHttpClient client;
    private final Request request;
    private final Reuse reuse;
    private final long[] elapsed;
    private final long[] processor;
    private boolean begun;
    private int done;

    BenchmarkedCalls(OkHttpClient client, int port, Reuse reuse, int calls) {
        this.client = client.newBuilder().addNetworkInterceptor(this::exchange).build();
        this.request =
                new Request.Builder().url("https://localhost:" + port + "/").build();
        this.reuse = reuse;
        this.elapsed = new long[calls];
        this.processor = new long[calls];
    }

    /**
     * The tickets of TLS 1.3 come behind the handshake and are read with the answer; only a session that ends after
     * that takes them along.
     */
    private Response exchange(Interceptor.Chain chain) throws IOException {
        SSLSocket socket =
                (SSLSocket) Objects.requireNonNull(chain.connection()).socket();
        SSLSession session = socket.getSession();
        requireAsNamed(session.getValue(MET) != null);
        session.putValue(MET, true);
        Response answer = chain.proceed(chain.request());
        if (reuse == Reuse.NOTHING) {
            session.invalidate();
        }
        return answer;
    }

    /** A row that does not measure what it says would be worse than none; the first call has nothing to take up. */
    private void requireAsNamed(boolean met) {
        boolean first = !begun;
        begun = true;
        if (!first && met != (reuse != Reuse.NOTHING)) {
            throw new IllegalStateException(
                    (met ? "took up a session" : "made a full handshake") + " in the row: " + reuse.words);
        }
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
