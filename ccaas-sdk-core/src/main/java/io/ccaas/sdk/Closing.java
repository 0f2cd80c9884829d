package io.ccaas.sdk;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is closed in the end, the last opened first. Not thread-safe. */
final class Closing implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    <T extends AutoCloseable> T later(T opened) {
        open.push(opened);
        return opened;
    }

    /** All of it, whatever fails. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception foreign) {
                // A folder, a pool or a lock that this process gives up anyway; nothing acknowledged depends on it.
            }
        }
    }
}
