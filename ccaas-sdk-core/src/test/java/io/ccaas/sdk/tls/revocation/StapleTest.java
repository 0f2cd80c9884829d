package io.ccaas.sdk.tls.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.ccaas.sdk.testing.CertificateSignature;
import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.StatusOrder;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.tls.policy.RevocationMode;
import java.security.Security;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a stapled status may be. */
final class StapleTest {

    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";

    private final World world = World.withResponder(RevocationMode.SOFT);

    private byte[] staple(UnaryOperator<StatusOrder> order) {
        return order.apply(world.root.status(world.leaf)).bytes();
    }

    private IssuedCertificate delegate(String... purposes) {
        return world.root
                .leaf("responder")
                .with(TestExtension.extendedKeyUsage(purposes))
                .issue();
    }

    @ParameterizedTest
    @EnumSource(names = {"SOFT", "HARD"})
    void goodStaple_isEnoughAndNobodyIsAsked(RevocationMode mode) {
        World other = World.withResponder(mode);
        assertEquals("stapled", other.handshake(other.root.status(other.leaf).bytes()));
        assertEquals(List.of(), other.asked.questions());
    }

    @ParameterizedTest
    @EnumSource
    void revokedStaple_isRefusedUnderEveryMode(RevocationMode mode) {
        World other = World.withResponder(mode);
        assertEquals(
                "TLS_REVOKED",
                other.handshake(other.root.status(other.leaf).revoked().bytes()));
    }

    @Test
    void staleStaple_isRefused() {
        Instant now = Instant.now();
        byte[] stale = staple(order -> order.valid(now.minus(Duration.ofDays(2)), now.minus(Duration.ofMinutes(20))));
        assertEquals("TLS_REVOCATION_STATUS", world.handshake(stale));
    }

    @Test
    void stapleWithoutAPlausibleEnd_endsAfterThirteenMonths() {
        Instant now = Instant.now();
        Instant never = Instant.parse("9999-12-31T23:59:59Z");
        assertEquals("stapled", world.handshake(staple(order -> order.valid(now.minus(Duration.ofDays(397)), never))));
        byte[] older = staple(order -> order.valid(now.minus(Duration.ofDays(399)), never));
        assertEquals("TLS_REVOCATION_STATUS", world.handshake(older));
    }

    @Test
    void stapleOfTomorrow_isRefused() {
        Instant now = Instant.now();
        byte[] early = staple(order -> order.valid(now.plus(Duration.ofHours(1)), now.plus(Duration.ofDays(2))));
        assertEquals("TLS_REVOCATION_STATUS", world.handshake(early));
    }

    @Test
    void stapleWithoutAnEnd_countsOnlyWhileItIsNew() {
        Instant now = Instant.now();
        assertEquals("stapled", world.handshake(staple(order -> order.valid(now, null))));
        assertEquals(
                "TLS_REVOCATION_STATUS",
                world.handshake(staple(order -> order.valid(now.minus(Duration.ofMinutes(20)), null))));
    }

    @Test
    void stapleForAnotherCertificate_isRefused() {
        byte[] other = world.root
                .status(world.root.leaf("other").issue().certificate())
                .bytes();
        assertEquals("TLS_REVOCATION_STATUS", world.handshake(other));
    }

    @Test
    void stapleThatDoesNotKnowTheCertificate_isRefused() {
        assertEquals("TLS_REVOCATION_STATUS", world.handshake(staple(StatusOrder::unknown)));
    }

    @Test
    void stapleThatAStrangerSigned_isRefused() {
        byte[] forged =
                staple(order -> order.forgedWith(TestKeyKind.P256.generate().getPrivate()));
        assertEquals("TLS_REVOCATION_STATUS", world.handshake(forged));
        IssuedCertificate stranger = TestAuthority.create("stranger")
                .leaf("responder")
                .with(TestExtension.extendedKeyUsage(OCSP_SIGNING))
                .issue();
        assertEquals("TLS_REVOCATION_STATUS", world.handshake(staple(order -> order.signedBy(stranger))));
    }

    @Test
    void stapleOfADelegate_countsOnlyWithItsPurpose() {
        assertEquals("stapled", world.handshake(staple(order -> order.signedBy(delegate(OCSP_SIGNING)))));
        IssuedCertificate server = delegate(TestExtension.SERVER_AUTH);
        assertEquals("TLS_REVOCATION_STATUS", world.handshake(staple(order -> order.signedBy(server))));
    }

    @Test
    void stapleSignedWithSha1_isRefusedWhateverTheProcessAllows() {
        assertRefusedWhateverTheProcessAllows(order -> order.signedWith(CertificateSignature.SHA1_ECDSA));
    }

    @Test
    void stapleOfADelegateSignedWithSha1_isRefusedWhateverTheProcessAllows() {
        IssuedCertificate weak = world.root
                .leaf("responder")
                .signedWith(CertificateSignature.SHA1_ECDSA)
                .with(TestExtension.extendedKeyUsage(OCSP_SIGNING))
                .issue();
        assertRefusedWhateverTheProcessAllows(order -> order.signedBy(weak));
    }

    private void assertRefusedWhateverTheProcessAllows(UnaryOperator<StatusOrder> order) {
        String before = Security.getProperty("jdk.certpath.disabledAlgorithms");
        Security.setProperty("jdk.certpath.disabledAlgorithms", "");
        try {
            assertEquals("TLS_REVOCATION_STATUS", world.handshake(staple(order)));
        } finally {
            Security.setProperty("jdk.certpath.disabledAlgorithms", before);
        }
    }

    @Test
    void stapleOfAWeakDelegate_isRefused() {
        IssuedCertificate weak = world.root
                .leaf("responder")
                .key(TestKeyKind.rsa(1024))
                .with(TestExtension.extendedKeyUsage(OCSP_SIGNING))
                .issue();
        assertEquals("TLS_REVOCATION_STATUS", world.handshake(staple(order -> order.signedBy(weak))));
    }

    @Test
    void responderThatTheProcessNames_isNotBelieved() {
        String before = Security.getProperty("ocsp.responderCertSubjectName");
        Security.setProperty("ocsp.responderCertSubjectName", "CN=nobody");
        try {
            assertEquals("stapled", world.handshake(staple(order -> order)));
        } finally {
            Security.setProperty("ocsp.responderCertSubjectName", before == null ? "" : before);
        }
    }

    @Test
    void garbage_isRefused() {
        assertEquals("TLS_REVOCATION_STATUS", world.handshake(new byte[] {0x30, 0x03, 0x0a, 0x01, 0x06}));
        assertEquals("TLS_REVOCATION_STATUS", world.handshake(new byte[] {1, 2, 3}));
    }

    @Test
    void emptyStaple_isNone() {
        assertNotEquals("TLS_REVOCATION_STATUS", world.handshake(new byte[0]));
    }

    @Test
    void laterGoodStaple_doesNotTakeARevocationBack() {
        world.handshake(staple(StatusOrder::revoked));
        assertEquals("TLS_REVOKED", world.handshake(staple(order -> order)));
    }
}
