package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.http.failure.PartnerBusyException;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.posture.SecurityEventListener;
import io.ccaas.sdk.time.Time;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/** Pauses a partner that keeps failing. Refusals of our own do not count: they say nothing about the partner. */
final class BreakerStep implements PermittedCall.Step {

    private final CircuitBreaker breaker;
    private final PermittedCall.Step next;

    BreakerStep(String partnerId, Time time, SecurityEventListener listener, PermittedCall.Step next) {
        this.breaker = CircuitBreaker.of(
                partnerId,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(10)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(Duration.ofSeconds(30))
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .clock(ticking(time))
                        .currentTimestampFunction(clock -> time.ticks(), TimeUnit.NANOSECONDS)
                        .recordException(Repetition::countsAgainstPartner)
                        .ignoreException(failure -> !Repetition.countsAgainstPartner(failure))
                        .build());
        this.next = next;
        breaker.getEventPublisher()
                .onStateTransition(event -> listener.onEvent(new SecurityEvent(
                        time.instant(),
                        SecurityEvent.Kind.BREAKER,
                        partnerId,
                        "The circuit breaker went to "
                                + event.getStateTransition().getToState() + ".")));
    }

    /** The pause ends by the ticker: a date that an administrator sets back must not prolong it. */
    private static Clock ticking(Time time) {
        long start = time.ticks();
        InstantSource source = () -> Instant.EPOCH.plusNanos(time.ticks() - start);
        return source.withZone(ZoneOffset.UTC);
    }

    @Override
    public Outcome send(PermittedCall permitted) {
        if (!breaker.tryAcquirePermission()) {
            throw PartnerBusyException.breakerOpen();
        }
        long start = breaker.getCurrentTimestamp();
        try {
            Outcome outcome = next.send(permitted);
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            return outcome;
        } catch (RuntimeException failure) {
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), failure);
            throw failure;
        }
    }
}
