package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.time.Deadline;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts calls, so that closing can wait until the last one has written its outcome into the audit log. */
final class UnderWay {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private int calls;

    void begin() {
        add(1);
    }

    void end() {
        add(-1);
    }

    private void add(int change) {
        lock.lock();
        try {
            calls += change;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void awaitNone(Deadline until) {
        lock.lock();
        try {
            while (calls > 0 && !until.hasPassed()) {
                long left = ended.awaitNanos(until.remaining().toNanos());
                if (left <= 0) {
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
