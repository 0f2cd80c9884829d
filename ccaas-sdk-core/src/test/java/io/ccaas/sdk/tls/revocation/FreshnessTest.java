package io.ccaas.sdk.tls.revocation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.tls.policy.RevocationMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The age of an answer by our own rule alone. Java has one too, whose tolerance a setting of the process widens ({@code
 * com.sun.security.ocsp.clockSkew}), so a test through both would stay green without ours.
 */
final class FreshnessTest {

    private final World world = World.withResponder(RevocationMode.SOFT);
    private final Instant now = Instant.now();

    /** In minutes from now; no end when null. */
    private void judge(long begins, @Nullable Long ends) throws Exception {
        Instant last = ends == null ? null : now.plus(Duration.ofMinutes(ends));
        byte[] answer = world.root
                .status(world.leaf)
                .valid(now.plus(Duration.ofMinutes(begins)), last)
                .bytes();
        OcspForm.read(answer).requireNow();
    }

    @Test
    void answerWhoseEndIsPast_isTooOld() {
        assertThrows(NotProven.class, () -> judge(-3000, -16L));
        assertDoesNotThrow(() -> judge(-3000, -14L));
    }

    @Test
    void answerWithoutAnEnd_countsForTheToleranceAlone() {
        assertThrows(NotProven.class, () -> judge(-16, null));
        assertDoesNotThrow(() -> judge(-14, null));
    }

    @Test
    void answerThatBeginsLater_isNotTakenYet() {
        assertThrows(NotProven.class, () -> judge(16, 3000L));
        assertDoesNotThrow(() -> judge(14, 3000L));
    }

    @Test
    void answerOfThirteenMonthsAgo_isTooOldWhateverEndItNames() {
        assertThrows(NotProven.class, () -> judge(-399 * 24 * 60, 900_000L));
        assertDoesNotThrow(() -> judge(-397 * 24 * 60, 900_000L));
    }
}
