package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.time.Deadline;
import org.jspecify.annotations.Nullable;

/** The deadline of the call that the current thread is making; OkHttp's name service port has no parameter for it. */
final class CurrentDeadline {

    // One per transport, set and removed around each call: instances of the SDK must not meet in a static.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Deadline> current = new ThreadLocal<>();

    void set(Deadline deadline) {
        current.set(deadline);
    }

    void clear() {
        current.remove();
    }

    Deadline get() {
        Deadline deadline = current.get();
        if (deadline == null) {
            throw new SdkBugException("a name was looked up outside a call");
        }
        return deadline;
    }
}
