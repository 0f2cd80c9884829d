package io.ccaas.sdk.credentials.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.time.Time;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialChecksTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "31, OK, valid",
        "29, WARNING, 30 days",
        "13, WARNING, 14 days",
        "6, WARNING, 7 days",
        "2, WARNING, 3 days",
        "0, WARNING, 1 days",
        "-1, ERROR, valid from"
    })
    void certificate_isJudgedByWhatIsLeft(int days, Severity severity, String word) {
        Duration left = Duration.ofDays(days).plusHours(1);
        Finding finding = CredentialChecks.expiry(
                        "crm identity", List.of(Fixtures.certificate(left).certificate()), Time.system())
                .run()
                .get(0);
        assertEquals(severity, finding.severity());
        assertTrue(finding.found().contains(word), finding.found());
    }

    @Test
    void files_areJudgedByTheLoadersRules() throws Exception {
        Fixtures files = new Fixtures(directory);
        files.file("f", "x");
        files.mode("f", "rw-r--r--");
        Path file = files.path("f");
        assertEquals(
                Severity.ERROR,
                CredentialChecks.secretFile("key", file).run().get(0).severity());
        assertEquals(
                Severity.OK,
                CredentialChecks.trustedFile("ca", file).run().get(0).severity());
    }

    @Test
    void missingFile_isAFindingNotAnException() {
        Path none = directory.resolve("none");
        assertEquals(
                Severity.ERROR,
                CredentialChecks.secretFile("key", none).run().get(0).severity());
    }
}
