package io.ccaas.sdk.store.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a client and its store, and spoils what passes in one way. It sees ciphertext alone. */
final class FaultProxy implements AutoCloseable {

    /** What happens to a connection once so many bytes have passed. */
    enum Fault {
        /** Nothing. */
        NONE,
        /** The answer is cut off: both sides see the other go. */
        CUT_ANSWER,
        /** The answer is broken off by a reset. */
        RESET_ANSWER,
        /** The request is cut off. */
        CUT_REQUEST,
        /** Everything passes in small pieces. */
        SLICE;

        boolean concerns(boolean answer) {
            return switch (this) {
                case NONE, SLICE -> false;
                case CUT_ANSWER, RESET_ANSWER -> answer;
                case CUT_REQUEST -> !answer;
            };
        }
    }

    /** One spoiling, which begins to count when it is made. */
    private record Armed(Fault fault, long after, AtomicLong passed, AtomicInteger left) {}

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    private final int target;
    private volatile Armed armed = new Armed(Fault.NONE, 0, new AtomicLong(), new AtomicInteger());

    FaultProxy(int target) throws IOException {
        this.target = target;
        run(this::accept);
    }

    /** From now on, once so many bytes have passed in the fault's direction, so many times. */
    void arm(Fault fault, long after, int times) {
        armed = new Armed(fault, after, new AtomicLong(), new AtomicInteger(times));
    }

    /** Whether all was spoiled that was to be. */
    boolean hasStruck() {
        return armed.left().get() <= 0;
    }

    int port() {
        return listening.getLocalPort();
    }

    private void run(Runnable what) {
        Thread thread = new Thread(what, "fault-proxy");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                run(() -> pump(client, server, false));
                run(() -> pump(server, client, true));
            }
        } catch (IOException closed) {
            // As wanted.
        }
    }

    private void pump(Socket from, Socket to, boolean answer) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[16 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                Armed now = armed;
                if (now.fault().concerns(answer)
                        && now.passed().addAndGet(n) > now.after()
                        && now.left().getAndDecrement() > 0) {
                    if (now.fault() == Fault.RESET_ANSWER) {
                        to.setOption(StandardSocketOptions.SO_LINGER, 0);
                    }
                    return;
                }
                for (int i = 0; i < n; i += now.fault() == Fault.SLICE ? 100 : n) {
                    out.write(buffer, i, Math.min(n - i, now.fault() == Fault.SLICE ? 100 : n));
                }
            }
        } catch (IOException gone) {
            // One side left.
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Thread each : List.copyOf(threads)) {
                each.join(2000);
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
