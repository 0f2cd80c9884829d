package io.ccaas.sdk.credentials.caching;

import java.util.concurrent.atomic.LongAdder;

/** The counters of one cache. */
final class Tally {

    final LongAdder hits = new LongAdder();
    final LongAdder refreshes = new LongAdder();
    final LongAdder failures = new LongAdder();
    final LongAdder invalidated = new LongAdder();

    CacheCounts shown(long oldestMillis) {
        return new CacheCounts(hits.sum(), refreshes.sum(), failures.sum(), invalidated.sum(), oldestMillis);
    }
}
