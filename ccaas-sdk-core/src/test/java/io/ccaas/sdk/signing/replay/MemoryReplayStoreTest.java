package io.ccaas.sdk.signing.replay;

import static io.ccaas.sdk.signing.replay.ReplayStore.Outcome.FULL;
import static io.ccaas.sdk.signing.replay.ReplayStore.Outcome.RECORDED;
import static io.ccaas.sdk.signing.replay.ReplayStore.Outcome.SEEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryReplayStoreTest {

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final ReplayStore store = ReplayStore.inMemory(2, new Time() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public long ticks() {
            return 0;
        }

        @Override
        public void sleep(Duration pause) {
            now = now.plus(pause);
        }
    });

    private ReplayStore.Outcome put(String keyId, String nonce) {
        return store.putIfAbsent(keyId, nonce, now.plusSeconds(60));
    }

    @Test
    void sameNonceOfSameKey_isSeen() {
        assertEquals(RECORDED, put("key", "nonce"));
        assertEquals(SEEN, put("key", "nonce"));
    }

    @Test
    void sameNonceOfOtherKey_isNew() {
        put("key", "nonce");

        assertEquals(RECORDED, put("other", "nonce"));
    }

    @Test
    void fullStore_takesNothingNewAndStillKnowsTheOld() {
        put("key", "1");
        put("key", "2");

        assertEquals(FULL, put("key", "3"));
        assertEquals(SEEN, put("key", "1"));
    }

    @Test
    void nonce_isRememberedToItsLastMomentAndThenForgotten() {
        put("key", "1");
        now = now.plusSeconds(60);
        assertEquals(SEEN, store.putIfAbsent("key", "1", now));
        now = now.plusSeconds(1);

        assertEquals(RECORDED, put("key", "1"));
        assertEquals(RECORDED, put("key", "2"));
    }

    @Test
    void nonceThatEndsFirst_isForgottenFirst() {
        assertEquals(RECORDED, store.putIfAbsent("key", "long", now.plusSeconds(60)));
        assertEquals(RECORDED, store.putIfAbsent("key", "short", now.plusSeconds(10)));
        now = now.plusSeconds(11);

        assertEquals(RECORDED, put("key", "new"));
        assertEquals(SEEN, put("key", "long"));
    }

    @Test
    void sameNonceFromManyThreads_isRecordedOnce() {
        ReplayStore shared = ReplayStore.inMemory(100_000);
        Instant later = Instant.now().plusSeconds(600);

        long recorded = IntStream.range(0, 20_000)
                .parallel()
                .filter(i -> shared.putIfAbsent("key", "nonce-" + i % 100, later) == RECORDED)
                .count();

        assertEquals(100, recorded);
    }

    @Test
    void sizeOutOfRange_isRefused() {
        ReplayStore.inMemory(10_000_000);
        assertThrows(IllegalArgumentException.class, () -> ReplayStore.inMemory(0));
        assertThrows(IllegalArgumentException.class, () -> ReplayStore.inMemory(10_000_001));
    }
}
