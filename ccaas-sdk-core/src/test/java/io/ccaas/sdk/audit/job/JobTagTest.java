package io.ccaas.sdk.audit.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.Canaries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JobTagTest {

    @ParameterizedTest
    @ValueSource(strings = {"9ea68fd3-f953-42c1-9742-976444711463", "a1b2c3d4e5", "job_123456-7"})
    void idOfNobody_isWrittenAsItIs(String id) {
        assertEquals(id, JobTag.of(id).toString());
    }

    @Test
    void idThatCouldHoldANumber_isWrittenAsItsDigest() {
        String digits = Canaries.number(1).substring(1);
        assertTrue(JobTag.of("job-" + digits).toString().matches("sha256-[0-9a-f]{64}"));
        String parted = digits.replaceAll("([0-9]{2})", "$1-");
        assertTrue(JobTag.of("job-" + parted).toString().matches("sha256-[0-9a-f]{64}"));
        assertTrue(JobTag.of("two words").toString().matches("sha256-[0-9a-f]{64}"));
        assertEquals(JobTag.of(digits), JobTag.of(digits));
    }
}
