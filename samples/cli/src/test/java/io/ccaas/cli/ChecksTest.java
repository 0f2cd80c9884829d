package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.time.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class ChecksTest {

    private static final PostureCheck WELL =
            () -> List.of(new Finding("tls.policy-review", "common-2026", Severity.OK, "", "", ""));

    private static List<String> names(List<Finding> findings) {
        return findings.stream().map(Finding::check).toList();
    }

    @Test
    void checksThatEndInTime_areAllTold() {
        List<Finding> findings = Checks.run(List.of(WELL, WELL), Deadline.in(Duration.ofMinutes(1)), 60);
        assertEquals(List.of("tls.policy-review", "tls.policy-review"), names(findings));
    }

    @Test
    void checkThatHangs_isLeftBehindAndSaidToBeMissing() {
        CountDownLatch end = new CountDownLatch(1);
        PostureCheck hanging = () -> {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        };
        List<Finding> findings = Checks.run(List.of(WELL, hanging, WELL), Deadline.in(Duration.ofSeconds(2)), 2);
        end.countDown();
        assertEquals(List.of("tls.policy-review", "doctor.timeout"), names(findings));
        assertEquals(Severity.ERROR, findings.get(1).severity());
        assertEquals(
                "2 of them did not, and nothing is told of those",
                findings.get(1).found());
    }

    @Test
    void checkThatFailsByAFaultOfOurs_failsTheRun() {
        PostureCheck broken = () -> {
            throw new IllegalStateException("planted");
        };
        Deadline later = Deadline.in(Duration.ofMinutes(1), ManualTime.at(Instant.EPOCH));
        assertThrows(IllegalStateException.class, () -> Checks.run(List.of(broken), later, 60));
    }
}
