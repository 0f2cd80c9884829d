package io.ccaas.sdk.credentials.caching;

import io.ccaas.sdk.credentials.source.Credential;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The credential in use, and the one that follows it but may not be used yet. Changed under its slot's lock; {@link #fresh} is
 * read without.
 */
final class Stock<C extends Credential> {

    private final CacheOptions options;
    private volatile @Nullable Held<C> current;
    private volatile @Nullable Held<C> next;

    Stock(CacheOptions options) {
        this.options = options;
    }

    /** The usual case, for which nobody takes a lock: in use, and nothing to do. */
    Optional<C> fresh() {
        Held<C> seen = current;
        if (seen == null || next != null || seen.isDue(options)) {
            return Optional.empty();
        }
        return Optional.of(seen.credential());
    }

    /** Null when there is none that has not ended. */
    @Nullable
    Held<C> inForce() {
        Held<C> following = next;
        Held<C> seen = current;
        if (following != null && (seen == null || seen.hasEnded(options) || following.isUsable(options))) {
            current = following;
            next = null;
        }
        Held<C> now = current;
        return now == null || now.hasEnded(options) ? null : now;
    }

    /** Whether the newest one is to be renewed. */
    boolean isDue() {
        Held<C> newest = next == null ? current : next;
        return newest == null || newest.isDue(options);
    }

    void put(Held<C> obtained) {
        if (inForce() != null && !obtained.isUsable(options)) {
            next = obtained;
        } else {
            current = obtained;
            next = null;
        }
    }

    /** Compares and removes. */
    boolean remove(String id) {
        if (names(id, current)) {
            current = null;
            return true;
        }
        if (names(id, next)) {
            next = null;
            return true;
        }
        return false;
    }

    long ageMillis() {
        Held<C> seen = current;
        return seen == null ? 0 : seen.age(options).toMillis();
    }

    void clear() {
        current = null;
        next = null;
    }

    private static boolean names(String id, @Nullable Held<?> held) {
        return held != null && held.credential().id().equals(id);
    }

    @Override
    public String toString() {
        return "Stock";
    }
}
