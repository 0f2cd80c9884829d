package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Tries again what may be repeated, as long as the deadline allows. Must come before breaker and bulkhead, so that each
 * attempt counts there, and must not hold a place in the bulkhead while it waits.
 */
final class RetryStep implements PermittedCall.Step {

    private static final int ATTEMPTS = 3;
    /** How late the end of the instance may be noticed during a wait. */
    private static final Duration SLICE = Duration.ofMillis(500);

    private final Retry retry;
    private final Time time;
    private final Runnable requireOpen;
    private final PermittedCall.Step next;

    RetryStep(String partnerId, Time time, Runnable requireOpen, PermittedCall.Step next) {
        this.retry = Retry.of(
                partnerId,
                RetryConfig.custom()
                        .maxAttempts(ATTEMPTS)
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(200L, 2.0, 0.5))
                        .build());
        this.time = time;
        this.requireOpen = requireOpen;
        this.next = next;
    }

    @Override
    public Outcome send(PermittedCall permitted) {
        // The asynchronous context only computes waits; the synchronous one would sleep past the deadline.
        Retry.AsyncContext<Outcome> context = retry.asyncContext();
        for (int attempt = 1; ; attempt++) {
            try {
                return next.send(permitted).after(attempt - 1);
            } catch (SdkException failure) {
                if (!Repetition.allows(failure, permitted.call().repeatable())) {
                    throw failure;
                }
                pause(context.onError(failure), failure, permitted.call().deadline());
            }
        }
    }

    private void pause(long backoffMillis, SdkException failure, Deadline deadline) {
        UnaryOperator<Duration> atLeast = asked ->
                asked.compareTo(Duration.ofMillis(backoffMillis)) > 0 ? asked : Duration.ofMillis(backoffMillis);
        Duration wait = atLeast.apply(Repetition.retryAfter(failure));
        if (backoffMillis < 0 || wait.compareTo(deadline.remaining()) >= 0) {
            throw failure;
        }
        try {
            sleep(wait, time, requireOpen);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    /** In slices, so that the end of the instance is noticed. */
    static void sleep(Duration wait, Time time, Runnable requireOpen) throws InterruptedException {
        for (Duration left = wait; !left.isNegative() && !left.isZero(); left = left.minus(SLICE)) {
            time.sleep(left.compareTo(SLICE) < 0 ? left : SLICE);
            requireOpen.run();
        }
    }
}
