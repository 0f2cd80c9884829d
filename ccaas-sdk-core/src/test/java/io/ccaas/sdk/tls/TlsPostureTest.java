package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.testing.JwsIssuer;
import io.ccaas.sdk.testing.PublishedOverlay;
import io.ccaas.sdk.tls.overlay.KeptOverlay;
import io.ccaas.sdk.tls.overlay.OverlaySource;
import io.ccaas.sdk.tls.overlay.OverlayTrust;
import io.ccaas.sdk.tls.overlay.VerifiedOverlay;
import io.ccaas.sdk.tls.pins.Pin;
import io.ccaas.sdk.tls.pins.PinSet;
import io.ccaas.sdk.tls.policy.OverlayRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        assertEquals("revision 2, last reviewed on 2026-11-22", findings.get(0).found());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-04-01T23:59:59Z, OK, 'the first one ends with 2027-05-01, in 30 days, and the others with it'",
        "2027-04-02T00:00:00Z, ERROR, 'the first one ends with 2027-05-01, in 30 days, and the others with it'",
        "2027-05-01T23:59:59Z, ERROR, 'the first one ends with 2027-05-01, in 0 days, and the others with it'",
        "2027-05-02T00:00:00Z, ERROR, 'they ended with 2027-05-01: now the named authorities alone count, and public-web-pki is refused'"
    })
    void pins_areRedBeforeAndAfterTheirEnd(Instant now, Severity expected, String found) {
        LocalDate end = LocalDate.of(2027, 5, 1);
        PinSet pins = PinSet.of(List.of(
                new Pin("A".repeat(43) + "=", "ops", end), new Pin("A".repeat(42) + "E=", "ops", end.plusDays(9))));
        Finding finding = TlsPosture.pins("crm", pins, () -> now).run().get(0);
        assertEquals(expected, finding.severity());
        assertEquals(found, finding.found());
        assertEquals("2027-05-02T00:00:00Z", finding.notAfter().orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01T00:00:00Z, OK", "2026-12-02T00:00:01Z, WARNING", "2027-01-01T00:00:00Z, ERROR"})
    void overlay_isShownWithItsSequenceAndItsDate(Instant now, Severity expected, @TempDir Path folder)
            throws IOException {
        JwsIssuer issuer = JwsIssuer.create();
        TlsPolicy common = TlsPolicy.named("common-2026");
        OverlayTrust trust = OverlayTrust.of("security", "acme", List.of(issuer.key()));
        KeptOverlay kept =
                common.openOverlay(trust, OverlaySource.file(folder.resolve("o.jws")), PublishedOverlay.setUp(folder));
        assertEquals("none", TlsPosture.overlay(kept, () -> now).run().get(0).found());
        Files.writeString(
                folder.resolve("o.jws"),
                issuer.sign(
                        "{\"alg\":\"ES256\",\"typ\":\"tls-policy+jws\"}",
                        "{\"iss\":\"security\",\"aud\":\"acme\",\"policy\":\"common-2026\",\"seq\":7,"
                                + "\"nbf\":1780000000,\"exp\":1798761600,\"withdraw\":[\"secp256r1\"]}"));
        VerifiedOverlay overlay =
                kept.refresh(Instant.parse("2026-12-01T00:00:00Z")).orElseThrow();
        Finding finding = TlsPosture.overlay(kept, () -> now).run().get(0);
        assertEquals(expected, finding.severity());
        assertEquals("sequence 7 is in force, signed by key " + issuer.key().keyId(), finding.found());
        TlsPolicy tightened = common.tightenedBy(overlay);
        assertEquals("TlsPolicy[common-2026 revision 2, overlay 7]", tightened.toString());
        assertEquals(OptionalLong.of(7), tightened.overlaySequence());
        assertEquals(List.of("secp384r1"), tightened.offer().groups());
        assertTrue(tightened.canonicalText().startsWith("policy: common-2026 revision 2\noverlay: sequence 7\n"));
        assertEquals(
                "revision 2 with overlay 7, last reviewed on 2026-11-22",
                TlsPosture.review(tightened, () -> now).run().get(0).found());
        TlsPolicy modern = TlsPolicy.named("modern-2026");
        assertEquals(
                "TLS_OVERLAY_POLICY",
                assertThrows(OverlayRefusedException.class, () -> modern.tightenedBy(overlay))
                        .code());
    }

    @Test
    void soundProcess_hasNoWarning() {
        List<Finding> findings = TlsPosture.processSettings(SOUND_SYSTEM::get, SOUND_SECURITY::get)
                .run();
        assertEquals(
                List.of(),
                findings.stream().filter(f -> f.severity() != Severity.OK).toList());
        assertEquals(17, findings.size());
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

    @Test
    void settingThatJavaLeavesOpen_isMendedByNamingIt() {
        Finding open = TlsPosture.processSettings(name -> null, SOUND_SECURITY::get)
                .run()
                .get(0);
        assertEquals("Start Java with -Djdk.tls.allowLegacyMasterSecret=false.", open.remedy());
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
