package io.ccaas.sdk.vault;

import io.ccaas.sdk.vault.keys.KeyName;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Who may change what at the same time: changes of one caller's rows come one after the other, because the first row makes the caller's key
 * and the last takes it away; settling comes alone, because what others are writing looks to it like what was left behind.
 */
final class Gate {

    private static final int STRIPES = 64;

    private final ReadWriteLock settling = new ReentrantReadWriteLock();
    private final Object[] callers =
            IntStream.range(0, STRIPES).mapToObj(stripe -> new Object()).toArray();

    <R> R changing(KeyName caller, Supplier<R> work) {
        settling.readLock().lock();
        try {
            synchronized (callers[Math.floorMod(caller.hashCode(), STRIPES)]) {
                return work.get();
            }
        } finally {
            settling.readLock().unlock();
        }
    }

    <R> R alone(Supplier<R> work) {
        settling.writeLock().lock();
        try {
            return work.get();
        } finally {
            settling.writeLock().unlock();
        }
    }
}
