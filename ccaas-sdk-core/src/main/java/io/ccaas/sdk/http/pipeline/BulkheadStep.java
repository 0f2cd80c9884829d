package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.http.failure.PartnerBusyException;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.time.Duration;

/** Keeps a place for each call, so that one slow partner cannot take every thread of the host. */
final class BulkheadStep implements PermittedCall.Step {

    private final Bulkhead bulkhead;
    private final int limit;
    private final PermittedCall.Step next;

    BulkheadStep(String partnerId, int limit, PermittedCall.Step next) {
        this.bulkhead = Bulkhead.of(
                partnerId,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(limit)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.limit = limit;
        this.next = next;
    }

    @Override
    public Outcome send(PermittedCall permitted) {
        if (!bulkhead.tryAcquirePermission()) {
            throw PartnerBusyException.bulkheadFull(limit);
        }
        try {
            return next.send(permitted);
        } finally {
            bulkhead.onComplete();
        }
    }
}
