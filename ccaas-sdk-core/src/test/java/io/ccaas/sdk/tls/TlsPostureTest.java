package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TlsPostureTest {

    private static final Map<String, String> SOUND_SECURITY = Map.of(
            "jdk.tls.disabledAlgorithms", "SSLv3, TLSv1, TLSv1.1, RC4, DES, anon, NULL",
            "jdk.certpath.disabledAlgorithms", "MD2, MD5, RSA keySize < 1024",
            "jdk.tls.keyLimits", "AES/GCM/NoPadding KeyUpdate 2^37",
            "jdk.security.caDistrustPolicies", "SYMANTEC_TLS,ENTRUST_TLS");

    private static final Map<String, String> SOUND_SYSTEM =
            Map.of("jdk.tls.allowLegacyMasterSecret", "false", "sun.security.ssl.allowLegacyHelloMessages", "false");

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T00:00:00Z, OK",
        "2027-05-31T23:59:59Z, OK",
        "2027-06-01T00:00:00Z, WARNING",
        "2027-06-30T23:59:59Z, WARNING",
        "2027-07-01T00:00:00Z, ERROR"
    })
    void reviewDate_isToldBeforeAndAfterItPasses(Instant now, Severity expected) {
        List<Finding> findings =
                TlsPosture.review(TlsPolicy.named("common-2026"), () -> now).run();
        assertEquals(1, findings.size());
        assertEquals(expected, findings.get(0).severity());
        assertEquals(expected == Severity.OK, findings.get(0).remedy().isEmpty());
    }

    @Test
    void soundProcess_hasNoWarning() {
        List<Finding> findings = TlsPosture.processSettings(SOUND_SYSTEM::get, SOUND_SECURITY::get)
                .run();
        assertEquals(
                List.of(),
                findings.stream().filter(f -> f.severity() != Severity.OK).toList());
        assertEquals(16, findings.size());
    }

    @ParameterizedTest
    @CsvSource({
        "jdk.tls.allowLegacyMasterSecret, true",
        "sun.security.ssl.allowLegacyHelloMessages, true",
        "jdk.tls.useExtendedMasterSecret, FALSE",
        "sun.security.ssl.allowUnsafeRenegotiation, true",
        "com.sun.security.enableAIAcaIssuers, true",
        "jdk.tls.namedGroups, ffdhe2048",
        "javax.net.debug, all",
        "java.security.properties, /tmp/weak"
    })
    void eachWeakeningProperty_isFoundAndItsValueNotShown(String name, String value) {
        List<Finding> findings = TlsPosture.processSettings(
                        asked -> asked.equals(name) ? value : SOUND_SYSTEM.get(asked), SOUND_SECURITY::get)
                .run();
        List<Finding> warned =
                findings.stream().filter(f -> f.severity() == Severity.WARNING).toList();
        assertEquals(List.of(name), warned.stream().map(Finding::subject).toList());
        assertFalse(warned.get(0).found().contains(value));
    }

    @ParameterizedTest
    @CsvSource({
        "jdk.tls.disabledAlgorithms", "jdk.certpath.disabledAlgorithms",
        "jdk.tls.keyLimits", "jdk.security.caDistrustPolicies"
    })
    void emptiedSecurityProperty_isFound(String name) {
        List<Finding> findings = TlsPosture.processSettings(
                        SOUND_SYSTEM::get, asked -> asked.equals(name) ? "" : SOUND_SECURITY.get(asked))
                .run();
        assertEquals(
                List.of(name),
                findings.stream()
                        .filter(f -> f.severity() == Severity.WARNING)
                        .map(Finding::subject)
                        .toList());
    }
}
