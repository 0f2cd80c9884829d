package io.ccaas.sdk.credentials.caching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.CredentialUnavailableException;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.time.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

/** Whatever happens in whatever order: nobody asks twice for one thing, and nobody gets what has ended or was refused. */
final class RandomRefusalsTest {

    private static final int CALLERS = 64;
    private static final Duration LIFE = Duration.ofSeconds(1);

    /** The clock moves while 64 callers ask, and a third of what they get is refused by the partner. */
    @RepeatedTest(5)
    @Timeout(60)
    void callersUnderRandomRefusals_neverFailAndNeverAskTwice() throws Exception {
        ManualTime time = ManualTime.at(Instant.parse("2026-03-01T12:00:00Z"));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger number = new AtomicInteger();
        Set<String> refused = ConcurrentHashMap.newKeySet();
        CachedCredentials<Pass> cache = CachedCredentials.of(
                request -> {
                    assertEquals(1, inside.incrementAndGet(), "two at once");
                    Thread.onSpinWait();
                    inside.decrementAndGet();
                    return Pass.living("" + number.incrementAndGet(), time.instant(), LIFE);
                },
                new CacheOptions(Duration.ofMillis(100), time, () -> 0L, event -> {}));
        List<FutureTask<Integer>> calls = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            SplittableRandom random = new SplittableRandom(caller);
            FutureTask<Integer> call = new FutureTask<>(() -> {
                for (int i = 0; i < 200; i++) {
                    Pass pass = cache.obtain(CredentialRequest.of("crm", Deadline.in(Duration.ofHours(1), time)));
                    if (random.nextInt(3) == 0) {
                        refused.add(pass.id());
                        cache.invalidate(pass.id());
                    }
                    time.advance(Duration.ofMillis(random.nextInt(10)));
                }
                return 0;
            });
            new Thread(call).start();
            calls.add(call);
        }
        for (FutureTask<Integer> call : calls) {
            call.get();
        }
        long lives = Duration.between(Instant.parse("2026-03-01T12:00:00Z"), time.instant())
                .dividedBy(LIFE.dividedBy(2));
        CacheCounts counts = cache.counts();
        assertEquals(number.get(), counts.refreshes());
        assertEquals(0, counts.failures());
        assertTrue(counts.invalidated() <= refused.size());
        assertTrue(counts.refreshes() <= counts.invalidated() + lives + 1, "more renewals than reasons");
    }

    /** One caller, any order of moments, answers and complaints. */
    @Property(tries = 500)
    void whatIsGiven_hasNotEndedAndWasNotRefused(@ForAll @Size(max = 60) List<@IntRange(max = 5) Integer> steps) {
        Script script = new Script();
        script.life = Duration.ofSeconds(10);
        Set<Integer> refused = new HashSet<>(Set.of(0));
        int last = 0;
        for (int step : steps) {
            switch (step) {
                case 0 -> script.after(0.7);
                case 1 -> script.after(6);
                case 2 -> script.fails(Script.passing());
                case 3 -> script.fails(null);
                case 4 -> {
                    script.cache.invalidate("" + last);
                    refused.add(last);
                }
                default -> last = given(script, last, refused);
            }
        }
    }

    private static int given(Script script, int last, Set<Integer> refused) {
        try {
            Pass pass = script.cache.obtain(script.request());
            int number = Integer.parseInt(pass.id());
            assertTrue(script.time.instant().isBefore(pass.expiresAt().orElseThrow()), "ended");
            assertTrue(number >= last, "an older one than before");
            assertFalse(refused.contains(number), "refused by the partner");
            return number;
        } catch (CredentialUnavailableException busy) {
            return last;
        }
    }
}
