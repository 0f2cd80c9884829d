package io.ccaas.sdk.crm.wire;

import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.transport.TransportException;
import io.ccaas.sdk.time.Deadline;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * One caller at a time for each external id, within this instance: for CRMs that are asked whether an id is there before it is
 * written. Other processes are not held up: there the connector looks again after it wrote. Thread-safe.
 */
public final class Turns {

    private static final int STRIPES = 64;

    private final ReentrantLock[] locks =
            IntStream.range(0, STRIPES).mapToObj(unused -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    /** Everybody may begin. */
    public Turns() {}

    /**
     * Waits for the turn of an id and does something in it.
     *
     * @param id whose turn
     * @param deadline until when to wait
     * @param work what to do
     * @param <T> its result
     * @return the result
     * @throws SdkException when the deadline passes first
     */
    public <T> T during(ExternalId id, Deadline deadline, Supplier<T> work) {
        ReentrantLock lock = locks[Math.floorMod(id.hashCode(), STRIPES)];
        deadline.require("turn");
        while (!locked(lock, deadline)) {
            deadline.require("turn");
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private static boolean locked(ReentrantLock lock, Deadline deadline) {
        try {
            return lock.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw TransportException.cancelled(false);
        }
    }
}
