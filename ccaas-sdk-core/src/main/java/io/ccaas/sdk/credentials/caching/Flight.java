package io.ccaas.sdk.credentials.caching;

import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.CredentialUnavailableException;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.DeadlineExceededException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/** One question to the source, and those who wait for its answer. Guarded by its slot's lock. */
final class Flight {

    /** What a caller who has a working credential spends on the next one, at most. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Thread asker = Thread.currentThread();
    private final Condition landed;
    private final boolean ahead;
    private boolean over;
    private @Nullable SdkException failure;

    /** Asked ahead when there still is a credential that works. */
    Flight(Condition landed, boolean ahead) {
        this.landed = landed;
        this.ahead = ahead;
    }

    boolean isAhead() {
        return ahead;
    }

    /** Asking ahead leaves the caller at least half of its time for its own call. */
    CredentialRequest asked(CredentialRequest request, Optional<String> refused) {
        Duration half = request.deadline().remaining().dividedBy(2).plusNanos(1);
        Duration patience = half.compareTo(PATIENCE) < 0 ? half : PATIENCE;
        Deadline until = ahead ? request.deadline().within(patience) : request.deadline();
        return new CredentialRequest(request.key(), until, refused);
    }

    /** What the source said against all who ask, not only against this asker. */
    void fails(SdkException forEverybody) {
        failure = forEverybody;
    }

    void lands() {
        over = true;
        landed.signalAll();
    }

    /** Returns when there may be a credential, or when it is somebody else's turn to ask. */
    void await(Deadline deadline) {
        if (asker == Thread.currentThread()) {
            throw new SdkBugException("a source of credentials needs the credential that it is asked for");
        }
        while (!over) {
            deadline.require("credential");
            try {
                landed.awaitNanos(Math.max(1, deadline.remaining().toNanos()));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw CredentialUnavailableException.cancelled();
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Whether a failure says more about the asker than about the source: a short deadline, an interrupt. */
    static boolean isOfTheAsker(SdkException failure, CredentialRequest asked) {
        return failure instanceof DeadlineExceededException
                || asked.deadline().hasPassed()
                || Thread.currentThread().isInterrupted();
    }
}
