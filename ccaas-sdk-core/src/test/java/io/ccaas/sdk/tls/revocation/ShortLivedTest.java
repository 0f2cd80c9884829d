package io.ccaas.sdk.tls.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.tls.certificates.ProvenPath;
import io.ccaas.sdk.tls.policy.RevocationMode;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Certificates that live so shortly that nobody is asked about them. */
final class ShortLivedTest {

    private final World world = World.withResponder(RevocationMode.SOFT);

    private X509Certificate leaf(Instant from, Duration lifetime, TestExtension... more) {
        var order = world.root.leaf("short").valid(from, from.plus(lifetime).minusSeconds(1));
        order.with(TestExtension.responders(World.RESPONDER));
        List.of(more).forEach(order::with);
        return order.issue().certificate();
    }

    private String checked(RevocationMode mode, X509Certificate leaf, byte[]... staples) {
        ProvenPath path = new ProvenPath(List.of(leaf), world.root.certificate());
        return World.outcome(() -> world.checking(mode).check(path, List.of(staples)));
    }

    @ParameterizedTest
    @EnumSource
    void sevenDays_needNoStatusUnderAnyMode(RevocationMode mode) {
        X509Certificate leaf = leaf(Instant.now().minusSeconds(60), Duration.ofDays(7));
        assertEquals("short lived", checked(mode, leaf));
        assertEquals(List.of(), world.asked.questions());
    }

    @Test
    void oneSecondMore_needsOne() {
        X509Certificate leaf =
                leaf(Instant.now().minusSeconds(60), Duration.ofDays(7).plusSeconds(1));
        assertEquals("TLS_NOT_SHORT_LIVED", checked(RevocationMode.SHORT_LIVED_ONLY, leaf));
        assertEquals("TLS_REVOCATION_UNKNOWN", checked(RevocationMode.HARD, leaf));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-14T23:59:59Z, 10, true", "2026-03-15T00:00:00Z, 10, false", "2026-03-14T00:00:00Z, 11, false"})
    void tenDays_countForThoseIssuedBeforeMarch2026(Instant from, int days, boolean shortLived) {
        assertEquals(shortLived, Promises.shortLived(leaf(from, Duration.ofDays(days))));
    }

    @Test
    void revokedStapleOfAShortLivedOne_isRefused() {
        X509Certificate leaf = leaf(Instant.now().minusSeconds(60), Duration.ofDays(1));
        byte[] revoked = world.root.status(leaf).revoked().bytes();
        assertEquals("TLS_REVOKED", checked(RevocationMode.SHORT_LIVED_ONLY, leaf, revoked));
    }

    @Test
    void shortLivedOneThatPromisesAStaple_mustBringIt() {
        X509Certificate leaf = leaf(Instant.now().minusSeconds(60), Duration.ofDays(1), TestExtension.mustStaple());
        assertEquals("TLS_MUST_STAPLE", checked(RevocationMode.SOFT, leaf));
    }

    @Test
    void intermediateOfUnknownStatus_isRefusedUnderHard() {
        TestAuthority below = world.root.intermediate("below").issueAuthority();
        var leaf = below.leaf("short")
                .valid(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60))
                .issue();
        ProvenPath path = new ProvenPath(leaf.chain(), world.root.certificate());
        assertEquals(
                "TLS_REVOCATION_UNKNOWN",
                World.outcome(() -> world.checking(RevocationMode.HARD).check(path, List.of())));
    }

    @Test
    void revokedIntermediate_isRefusedUnderSoft() {
        TestAuthority below = world.root
                .intermediate("below")
                .with(TestExtension.lists(World.LIST))
                .issueAuthority();
        var leaf = below.leaf("leaf").issue();
        ProvenPath path = new ProvenPath(leaf.chain(), world.root.certificate());
        world.asked.answering(
                () -> world.root.list().revoking(below.certificate()).bytes());
        assertEquals(
                "TLS_REVOKED",
                World.outcome(() -> world.checking(RevocationMode.SOFT).check(path, List.of())));
    }

    @Test
    void revokedStapleForAnIntermediate_isRefused() {
        TestAuthority below = world.root.intermediate("below").issueAuthority();
        var leaf = below.leaf("leaf").issue();
        ProvenPath path = new ProvenPath(leaf.chain(), world.root.certificate());
        byte[] good = below.status(leaf.certificate()).bytes();
        byte[] revoked = world.root.status(below.certificate()).revoked().bytes();
        assertEquals(
                "TLS_REVOKED",
                World.outcome(() -> world.checking(RevocationMode.SOFT).check(path, List.of(good, revoked))));
    }
}
