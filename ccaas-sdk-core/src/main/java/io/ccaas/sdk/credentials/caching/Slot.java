package io.ccaas.sdk.credentials.caching;

import io.ccaas.sdk.credentials.source.Credential;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.CredentialUnavailableException;
import io.ccaas.sdk.errors.SdkException;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The credential of one key. The source is asked outside the lock, by one thread at a time: the one whose flight it is. */
final class Slot<C extends Credential> {

    private final Asking<C> asking;
    private final Tally tally;
    private final Telling telling;
    private final Stock<C> stock;
    private final Pause renewals;
    private final Remembered refusal;
    private final CacheOptions options;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition landed = lock.newCondition();

    private @Nullable Flight flight;
    private Optional<String> refusedByPartner = Optional.empty();
    private boolean closed;
    private volatile boolean retired;
    private volatile long used;

    Slot(String subject, Asking<C> asking, CacheOptions options, Tally tally) {
        this.asking = asking;
        this.tally = tally;
        this.options = options;
        this.telling = new Telling(subject, options);
        this.stock = new Stock<>(options);
        this.renewals = Pause.betweenRenewals(options);
        this.refusal = new Remembered(options);
    }

    /** Empty when the slot was retired: another one takes its place. */
    Optional<C> get(CredentialRequest request) {
        used = options.time().ticks();
        Optional<C> had = stock.fresh();
        if (had.isPresent()) {
            tally.hits.increment();
        }
        while (had.isEmpty() && !retired) {
            had = turn(request);
        }
        return had;
    }

    /** Empty when it has to be looked at anew what there is now. */
    private Optional<C> turn(CredentialRequest request) {
        Flight mine;
        CredentialRequest asked;
        lock.lock();
        try {
            Held<C> old = inForce();
            if (retired) {
                return Optional.empty();
            }
            if (old != null && (flight != null || renewals.lasts() || !stock.isDue())) {
                tally.hits.increment();
                return Optional.of(old.credential());
            }
            if (flight != null) {
                flight.await(request.deadline());
                return Optional.empty();
            }
            mine = begun(old);
            asked = mine.asked(request, refusedByPartner);
        } finally {
            lock.unlock();
        }
        return fly(mine, asked);
    }

    private Flight begun(@Nullable Held<C> old) {
        if (old == null) {
            refusal.require();
        }
        Flight mine = new Flight(landed, old != null);
        flight = mine;
        return mine;
    }

    private Optional<C> fly(Flight mine, CredentialRequest asked) {
        try {
            asked.deadline().require("credential");
            C credential = arrived(asking.ask(asked));
            tally.refreshes.increment();
            telling.works();
            return Optional.of(credential);
        } catch (SdkException failure) {
            tally.failures.increment();
            Optional<C> old = failed(mine, failure, Flight.isOfTheAsker(failure, asked));
            telling.fails(failure, old.isPresent());
            if (old.isEmpty() && !mine.isAhead()) {
                throw failure;
            }
            return old;
        } finally {
            land(mine);
        }
    }

    private C arrived(Held<C> obtained) {
        String id = obtained.credential().id();
        lock.lock();
        try {
            inForce();
            stock.put(obtained);
            refusal.forget();
            boolean same = refusedByPartner.filter(id::equals).isPresent();
            if (same || stock.isDue()) {
                renewals.begin(); // the source has no newer one, and asking on and on would not make it
            } else {
                renewals.end();
                refusedByPartner = Optional.empty();
            }
            Held<C> now = inForce();
            return now == null ? obtained.credential() : now.credential();
        } finally {
            lock.unlock();
        }
    }

    /** What still serves. Nobody else pays for a failure that is the asker's own, nor for one ahead of time. */
    private Optional<C> failed(Flight mine, SdkException failure, boolean asker) {
        lock.lock();
        try {
            Held<C> old = inForce();
            if (mine.isAhead()) {
                pauseRenewals();
            } else if (!asker) {
                mine.fails(failure);
                refusal.take(failure);
            }
            return Optional.ofNullable(old).map(Held::credential);
        } finally {
            lock.unlock();
        }
    }

    private void pauseRenewals() {
        if (!Thread.currentThread().isInterrupted()) {
            renewals.begin();
        }
    }

    private @Nullable Held<C> inForce() {
        if (closed) {
            throw CredentialUnavailableException.cancelled();
        }
        return stock.inForce();
    }

    private void land(Flight mine) {
        lock.lock();
        try {
            mine.lands();
            flight = null;
        } finally {
            lock.unlock();
        }
    }

    boolean invalidate(String id) {
        lock.lock();
        try {
            // A source that gives the same one again is not asked again for every call that fails with it.
            boolean known = refusedByPartner.filter(id::equals).isPresent() && renewals.lasts();
            boolean removed = !known && stock.remove(id);
            if (removed) {
                refusedByPartner = Optional.of(id);
            }
            return removed;
        } finally {
            lock.unlock();
        }
    }

    long unusedFor() {
        return options.time().ticks() - used;
    }

    boolean isRetired() {
        return retired;
    }

    /** Not while the source is being asked: its answer would be lost, and the source asked twice at a time. */
    boolean retire() {
        lock.lock();
        try {
            if (flight == null) {
                retired = true;
                stock.clear();
            }
            return retired;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            stock.clear();
            if (flight != null) {
                flight.fails(CredentialUnavailableException.cancelled());
                flight.lands();
            }
        } finally {
            lock.unlock();
        }
    }

    long ageMillis() {
        return stock.ageMillis();
    }
}
