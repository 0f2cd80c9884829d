package io.ccaas.sdk.tls.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PolicyRulesTest {

    private static final TlsPolicyOverlay NONE = TlsPolicyOverlay.none();

    private static PolicyRules rules(String name) {
        return ReviewedPolicy.builtIn().stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .orElseThrow()
                .rules();
    }

    private static TlsPolicyOverlay with(int ecBits, int leafDays, Optional<LocalDate> reviewBy) {
        return new TlsPolicyOverlay(Set.of(), 0, ecBits, leafDays, reviewBy, false);
    }

    static Stream<TlsPolicyOverlay> oneDimensionEach() {
        return Stream.of(
                NONE.withdrawing("TLSv1.2"),
                NONE.withdrawing("TLS_AES_128_GCM_SHA256"),
                NONE.withdrawing("x25519"),
                NONE.withdrawing("rsa_pkcs1_sha512"),
                NONE.withdrawing("SHA512withRSA"),
                NONE.requiringRsaBits(3072),
                NONE.requiringRsaBits(4096),
                NONE.withoutResumption(),
                with(384, LeafLifetimes.UNBOUNDED, Optional.empty()),
                with(0, 90, Optional.empty()),
                with(0, LeafLifetimes.UNBOUNDED, Optional.of(LocalDate.of(2027, 6, 29))));
    }

    @ParameterizedTest
    @MethodSource("oneDimensionEach")
    void tighteningOfOneDimension_isSeenByTheOrder(TlsPolicyOverlay overlay) {
        PolicyRules modern = rules("modern-2026");
        PolicyRules tightened = modern.tightenedBy(overlay);
        assertTrue(tightened.within(modern));
        assertFalse(modern.within(tightened));
    }

    @Test
    void endOfTls12_isSeenByTheOrder() {
        PolicyRules bsi = rules("bsi-2026");
        Offer offer = bsi.offer();
        Offer endless =
                new Offer(offer.protocols(), Optional.empty(), offer.suites(), offer.groups(), offer.signatures());
        PolicyRules looser = new PolicyRules(endless, bsi.keys(), bsi.leaves(), bsi.sessionSeconds(), bsi.reviewBy());
        assertTrue(bsi.within(looser));
        assertFalse(looser.within(bsi));
    }

    @Test
    void overlayThatChangesNothing_leavesThePolicyAsItIs() {
        PolicyRules modern = rules("modern-2026");
        assertEquals(modern, modern.tightenedBy(NONE));
        assertEquals(
                modern, modern.tightenedBy(NONE.withdrawing("x448", "MLKEM1024").requiringRsaBits(2048)));
    }

    @ParameterizedTest
    @CsvSource({
        "common-2026, secp256r1 secp384r1",
        "cnsa1, secp384r1",
        "cnsa1, TLSv1.3 TLSv1.2",
        "cnsa1, TLS_AES_256_GCM_SHA384 TLSv1.2",
        "cnsa1, SHA384withECDSA SHA384withRSA",
        "tls13-pq-2026, TLSv1.3",
        "cnsa2, mldsa87"
    })
    void overlayThatEmptiesADimensionOrPartsSuitesFromTheirVersion_isRefused(String policy, String names) {
        TlsPolicyOverlay overlay = NONE.withdrawing(names.split(" "));
        PolicyRules rules = rules(policy);
        OverlayRefusedException refused = assertThrows(OverlayRefusedException.class, () -> rules.tightenedBy(overlay));
        assertEquals("TLS_OVERLAY_EMPTIES", refused.code());
    }

    @Test
    void valuesThatAreNoTightening_cannotBeWritten() {
        assertThrows(IllegalArgumentException.class, () -> NONE.withdrawing("TLS_AES_128_GCM_SHA265"));
        assertThrows(IllegalArgumentException.class, () -> NONE.requiringRsaBits(1024));
        assertThrows(IllegalArgumentException.class, () -> NONE.requiringRsaBits(16_385));
        assertThrows(IllegalArgumentException.class, () -> with(224, 1, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> with(0, 0, Optional.empty()));
    }
}
