package io.ccaas.sdk.credentials.rotation;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.time.Time;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made of files and follows them: whoever asks gets what is in force, and at most once in an interval
 * the one who asks looks at the files first. There is no thread; what nobody asks for is not looked at.
 *
 * <p>Guarantees: a new state of the files is loaded and checked whole before it counts, and then counts at once for
 * everybody; a state that is refused changes nothing; two askers never load at the same time, and nobody waits for
 * another's load. Does not guarantee: that a value handed out earlier is no longer used by whoever holds it. Thread-safe.
 *
 * @param <T> what is made of the files
 */
public final class Rotating<T> implements Supplier<T> {

    /** A pair of files is not written in one moment: the first refusal of a state is looked at again before it is told. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final String subject;
    private final WatchedFiles files;
    private final Supplier<Generation<T>> loading;
    private final RotationOptions options;
    private final ReentrantLock looking = new ReentrantLock();

    private volatile T value;
    private volatile long nextLook;

    // The rest is touched by the one who looks.
    private WatchedFiles.State inForce;
    private ExpiryMarks marks;
    private @Nullable Refusal refused;

    /** A state that was not taken, why, and whether it was told. */
    private record Refusal(WatchedFiles.State state, String reason, boolean told) {

        boolean isOf(WatchedFiles.State other, String otherReason) {
            return state.equals(other) && reason.equals(otherReason);
        }
    }

    private Rotating(String subject, WatchedFiles files, Supplier<Generation<T>> loading, RotationOptions options) {
        this.subject = subject;
        this.files = files;
        this.loading = loading;
        this.options = options;
        // Looked at before it is loaded: what changes meanwhile differs from this and is loaded again.
        this.inForce = files.look();
        Generation<T> first = loading.get();
        this.value = first.value();
        this.marks = new ExpiryMarks(first);
        tellExpiry();
        this.nextLook = ticksIn(options.interval());
    }

    /**
     * Loads for the first time. What is missing or wrong now is thrown: nothing begins without a credential.
     *
     * @param subject whose it is, such as a partner id; stands in events
     * @param files looked at for changes; links are followed each time
     * @param loading reads the files and checks what it makes of them; throws an {@link SdkException} to refuse them
     * @param options how often, and who hears of it
     * @param <T> what is made of the files
     * @return ready to be asked
     * @throws SdkException what the first loading refused
     */
    public static <T> Rotating<T> start(
            String subject, Collection<Path> files, Supplier<Generation<T>> loading, RotationOptions options) {
        return new Rotating<>(subject, new WatchedFiles(files), loading, options);
    }

    /**
     * What is in force now. Looks at the files first when the interval has passed and nobody else is looking.
     *
     * @return the value of the last state that was taken
     */
    @Override
    public T get() {
        if (options.time().ticks() - nextLook >= 0 && looking.tryLock()) {
            try {
                look();
            } finally {
                looking.unlock();
            }
        }
        return value;
    }

    private void look() {
        if (options.time().ticks() - nextLook < 0) {
            return; // another looked between the question and the lock
        }
        nextLook = ticksIn(options.interval());
        WatchedFiles.State now = files.look();
        if (now.equals(inForce)) {
            refused = null;
        } else {
            replace(now);
        }
        tellExpiry();
    }

    private void replace(WatchedFiles.State now) {
        try {
            Generation<T> next = loading.get();
            value = next.value();
            marks = new ExpiryMarks(next);
            inForce = now;
            refused = null;
            tell(SecurityEvent.Kind.ROTATION, "a replacement was checked and is in force");
        } catch (SdkException refusal) {
            refuse(now, refusal.code());
        } catch (RuntimeException foreign) {
            // Whatever went wrong, calls go on with what works; its message could hold anything and is not told.
            refuse(now, "an unexpected failure");
        }
    }

    /** A state that stays is tried at every look, because a certificate may only become valid later; it is told once. */
    private void refuse(WatchedFiles.State now, String reason) {
        Refusal before = refused;
        if (before == null || !before.isOf(now, reason)) {
            refused = new Refusal(now, reason, false);
            nextLook = ticksIn(SOON);
        } else if (!before.told()) {
            refused = new Refusal(now, reason, true);
            tell(SecurityEvent.Kind.ROTATION, "a replacement was refused and what was in force stays so: " + reason);
        }
    }

    private void tellExpiry() {
        Time time = options.time();
        marks.passed(time.instant()).forEach(sentence -> tell(SecurityEvent.Kind.EXPIRY, sentence));
    }

    private void tell(SecurityEvent.Kind kind, String detail) {
        options.listener().onEvent(new SecurityEvent(options.time().instant(), kind, subject, detail));
    }

    private long ticksIn(Duration pause) {
        return options.time().ticks() + pause.toNanos();
    }

    @Override
    public String toString() {
        return "Rotating[" + subject + "]";
    }
}
