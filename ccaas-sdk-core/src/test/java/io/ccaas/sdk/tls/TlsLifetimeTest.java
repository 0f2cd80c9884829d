package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.TestAuthority;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The floor for lifetimes where public rules do not bind. */
final class TlsLifetimeTest {

    private static final TestAuthority ROOT = TestAuthority.create("root");
    private static final TlsTrust TRUST = TlsTrust.anchors(List.of(ROOT.certificate()));

    @ParameterizedTest
    @CsvSource({"common-2026, 800, ACCEPTED", "common-2026, 900, TLS_LIFETIME", "nist-52r2, 900, TLS_LIFETIME"})
    void lifetimeUnderAPartnersOwnAuthority_hasAnEnd(String policy, int days, String outcome)
            throws GeneralSecurityException, IOException {
        Instant now = Instant.now();
        IssuedCertificate leaf = ROOT.leaf("s")
                .dns("localhost")
                .valid(now.minusSeconds(60), now.plus(Duration.ofDays(days)))
                .issue();
        TlsClient client = TlsClient.of(TlsPolicy.named(policy), TRUST, null);
        try (LoopbackServer server = LoopbackServer.of(leaf.uncheckedKeyManagers(), socket -> {})) {
            assertEquals(outcome, Dial.outcome(client, server.port(), "localhost"));
        }
    }

    @Test
    void lifetimeOfAClientsCertificate_isItsAuthoritysMatter() {
        Instant now = Instant.now();
        TlsIdentity tenYears = ROOT.leaf("client")
                .valid(now.minusSeconds(60), now.plus(Duration.ofDays(3650)))
                .issue()
                .identity();
        assertDoesNotThrow(() -> TlsClient.of(TlsPolicy.named("common-2026"), TRUST, tenYears));
    }
}
