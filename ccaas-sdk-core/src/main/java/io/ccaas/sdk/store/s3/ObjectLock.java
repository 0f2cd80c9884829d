package io.ccaas.sdk.store.s3;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How objects are locked when they are stored. A lock keeps a recording from everybody who would delete it, from its owner's right to
 * erasure too, until it ends. Immutable.
 */
public final class ObjectLock {

    /** Who may end a lock early. */
    enum Mode {
        GOVERNANCE,
        COMPLIANCE
    }

    private static final Duration SHORTEST = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final Optional<Mode> mode;
    private final Duration retention;
    private final boolean legalHold;

    private ObjectLock(Optional<Mode> mode, Duration retention, boolean legalHold) {
        if (mode.isPresent() && (retention.compareTo(SHORTEST) < 0 || retention.compareTo(LONGEST) > 0)) {
            throw new IllegalArgumentException("a retention lasts from one day to a hundred years: " + retention);
        }
        this.mode = mode;
        this.retention = retention;
        this.legalHold = legalHold;
    }

    /**
     * Until a time has passed, and nobody may end it early, the owner of the account included.
     *
     * @param retention from one day to a hundred years, counted from the moment of storing
     * @return the lock
     * @throws IllegalArgumentException when it is out of range
     */
    public static ObjectLock compliance(Duration retention) {
        return new ObjectLock(Optional.of(Mode.COMPLIANCE), retention, false);
    }

    /**
     * Until a time has passed, or somebody who has the right to ends it.
     *
     * @param retention from one day to a hundred years, counted from the moment of storing
     * @return the lock
     * @throws IllegalArgumentException when it is out of range
     */
    public static ObjectLock governance(Duration retention) {
        return new ObjectLock(Optional.of(Mode.GOVERNANCE), retention, false);
    }

    /**
     * Until somebody who has the right to lifts it, however long that takes.
     *
     * @return the lock
     */
    public static ObjectLock legalHold() {
        return new ObjectLock(Optional.empty(), Duration.ZERO, true);
    }

    /**
     * The same lock, and also until somebody lifts it.
     *
     * @return the lock
     */
    public ObjectLock andLegalHold() {
        return new ObjectLock(mode, retention, true);
    }

    Optional<Mode> mode() {
        return mode;
    }

    Instant end(Instant stored) {
        return stored.plus(retention);
    }

    boolean isHeld() {
        return legalHold;
    }

    @Override
    public String toString() {
        return "ObjectLock[" + mode.map(kind -> kind + " " + retention).orElse("") + (legalHold ? " held]" : "]");
    }
}
