package io.ccaas.sdk.time;

import io.ccaas.sdk.errors.SdkBugException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The deadline of the call that the current thread is making. Neither OkHttp's name service port nor Java's trust
 * managers have a parameter for it. One for all the transports of an instance will do, because a thread makes one call
 * at a time, or one in the middle of another; each set is undone.
 */
public final class CurrentDeadline {

    // Set and removed around each call: instances of the SDK must not meet in a static.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Call> current = new ThreadLocal<>();

    private record Call(
            Deadline until,
            Runnable arm,
            Runnable requireWanted,
            @Nullable Call around) {}

    /** Nobody makes a call yet. */
    public CurrentDeadline() {}

    /**
     * A call begins on this thread.
     *
     * @param deadline when it ends
     * @param arm makes it cancellable by an interrupt again, after code in between that took this over
     * @param requireWanted throws when it was cancelled
     */
    public void set(Deadline deadline, Runnable arm, Runnable requireWanted) {
        current.set(new Call(deadline, arm, requireWanted, current.get()));
    }

    /**
     * Does something that must end sooner than the call in whose middle it is, if there is one.
     *
     * @param until when it has ended
     * @param part what to do
     * @param <R> what comes of it
     * @return what came of it
     */
    public <R> R during(Deadline until, Supplier<R> part) {
        Call call = current.get();
        set(until, call == null ? () -> {} : call.arm(), call == null ? () -> {} : call.requireWanted());
        try {
            return part.get();
        } finally {
            clear();
        }
    }

    /** The call has ended; the one in whose middle it was made goes on. */
    public void clear() {
        Call ended = current.get();
        if (ended == null || ended.around() == null) {
            current.remove();
        } else {
            current.set(ended.around());
        }
    }

    /**
     * The deadline, inside a call.
     *
     * @return when the call ends
     */
    public Deadline get() {
        Call call = current.get();
        if (call == null) {
            throw new SdkBugException("a name was looked up outside a call");
        }
        return call.until();
    }

    /**
     * The deadline of one step, inside a call or outside of any.
     *
     * @param longest how long the step may take
     * @param time measures it
     * @return the earlier of both ends
     */
    public Deadline within(Duration longest, Time time) {
        Call call = current.get();
        return call == null ? Deadline.in(longest, time) : call.until().within(longest);
    }

    /**
     * Refuses to go on inside a call that was cancelled.
     *
     * @throws io.ccaas.sdk.errors.SdkException what a cancelled call tells
     */
    public void requireWanted() {
        Call call = current.get();
        if (call != null) {
            call.requireWanted().run();
        }
    }

    /** To be called after anything in a call that waits on another connection, or reads or writes files. */
    public void rearm() {
        Call call = current.get();
        if (call != null) {
            call.arm().run();
        }
    }
}
