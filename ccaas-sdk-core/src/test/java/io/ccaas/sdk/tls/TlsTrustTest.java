package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.tls.pins.Pin;
import io.ccaas.sdk.tls.pins.PinSet;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TlsTrustTest {

    private static final TestAuthority ROOT = TestAuthority.create("root");
    private static final String NOBODY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER = "A".repeat(42) + "E=";

    private static String pin(X509Certificate certificate) throws GeneralSecurityException {
        byte[] spki = certificate.getPublicKey().getEncoded();
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(spki));
    }

    private static String refusal(List<X509Certificate> anchors) {
        return assertThrows(TlsConfigurationException.class, () -> TlsTrust.anchors(anchors))
                .problem()
                .message();
    }

    static Stream<X509Certificate> unusableAnchors() {
        Instant now = Instant.now();
        return Stream.of(
                ROOT.leaf("a server").dns("localhost").issue().certificate(),
                ROOT.leaf("a bare one").without(TestExtension.KEY_USAGE).issue().certificate(),
                TestAuthority.root("old")
                        .valid(now.minusSeconds(900), now.minusSeconds(60))
                        .issueAuthority()
                        .certificate(),
                TestAuthority.root("early")
                        .valid(now.plusSeconds(900), now.plusSeconds(1800))
                        .issueAuthority()
                        .certificate(),
                TestAuthority.root("weak")
                        .key(TestKeyKind.rsa(1024))
                        .issueAuthority()
                        .certificate(),
                TestAuthority.root("odd")
                        .with(TestExtension.of("1.3.6.1.4.1.99999.1", true, new byte[] {5, 0}))
                        .issueAuthority()
                        .certificate());
    }

    @ParameterizedTest
    @MethodSource("unusableAnchors")
    void anchorThatIsNoAuthorityOrNotSound_isRefusedWhenLoaded(X509Certificate anchor) {
        assertTrue(refusal(List.of(ROOT.certificate(), anchor)).startsWith("TLS_ANCHORS: "));
    }

    @Test
    void noAnchor_isRefused() {
        assertTrue(refusal(List.of()).startsWith("TLS_ANCHORS: "));
    }

    @Test
    void publicWebPki_isAnExplicitVerbAndLeavesOutWeakAuthorities() {
        assertTrue(TlsTrust.publicWebPki().toString().matches("TlsTrust\\[\\d{2,3} anchors, 0 pins]"));
    }

    private static PinSet pins(LocalDate until, String... digests) {
        return PinSet.of(Stream.of(digests)
                .map(digest -> new Pin(digest, "network team", until))
                .toList());
    }

    private static PinSet pins(String... digests) {
        return pins(LocalDate.now(ZoneOffset.UTC), digests);
    }

    @Test
    void pinOfTheAnchor_isMatchedAndTheReserveCounted() throws GeneralSecurityException, IOException {
        TlsTrust trust = TlsTrust.anchors(List.of(ROOT.certificate())).pinnedTo(pins(pin(ROOT.certificate()), NOBODY));
        try (LoopbackServer server =
                LoopbackServer.of(ROOT.leaf("s").dns("localhost").issue().uncheckedKeyManagers(), socket -> {})) {
            TlsClient client = TlsClient.of(TlsPolicy.named("common-2026"), trust, null);
            NegotiatedTls facts = Dial.once(client, server.port(), "localhost");
            assertEquals(
                    new NegotiatedTls.PinCount(1, 1), facts.peer().orElseThrow().pins());
        }
    }

    @Test
    void pinOfACertificateThatTheServerAppended_isNotMatched() throws GeneralSecurityException, IOException {
        X509Certificate stranger = TestAuthority.create("pinned elsewhere").certificate();
        TlsTrust trust = TlsTrust.anchors(List.of(ROOT.certificate())).pinnedTo(pins(pin(stranger), NOBODY));
        var leaf = ROOT.leaf("s").dns("localhost").issue();
        try (LoopbackServer server =
                LoopbackServer.of(AnyChain.of(leaf.privateKey(), leaf.certificate(), stranger), socket -> {})) {
            TlsClient client = TlsClient.of(TlsPolicy.named("common-2026"), trust, null);
            assertEquals("TLS_PIN", Dial.outcome(client, server.port(), "localhost"));
        }
    }

    private static String outcome(PinSet pins, TestAuthority of) throws GeneralSecurityException, IOException {
        TlsTrust trust = TlsTrust.anchors(List.of(ROOT.certificate())).pinnedTo(pins);
        var leaf = of.leaf("s").dns("localhost").issue();
        try (LoopbackServer server = LoopbackServer.of(leaf.uncheckedKeyManagers(), socket -> {})) {
            TlsClient client = TlsClient.of(TlsPolicy.named("common-2026"), trust, null);
            return Dial.outcome(client, server.port(), "localhost");
        }
    }

    @Test
    void pinsThatEndedYesterday_leaveTheAuthorities() throws GeneralSecurityException, IOException {
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        assertEquals("TLS_PIN", outcome(pins(OTHER, NOBODY), ROOT));
        assertEquals("ACCEPTED", outcome(pins(yesterday, OTHER, NOBODY), ROOT));
        assertEquals("TLS_CHAIN", outcome(pins(yesterday, OTHER, NOBODY), TestAuthority.create("a stranger")));
    }
}
