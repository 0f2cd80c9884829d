package io.ccaas.sdk.tls.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TlsPolicyOverlayTest {

    private static TlsPolicyOverlay with(int rsaBits, int ecBits, int leafDays) {
        return new TlsPolicyOverlay(Set.of(), rsaBits, ecBits, leafDays, Optional.empty(), false);
    }

    private static TlsPolicyOverlay reviewed(Optional<LocalDate> reviewBy) {
        return new TlsPolicyOverlay(Set.of(), 0, 0, 1, reviewBy, false);
    }

    @ParameterizedTest
    @CsvSource({"2048, 256, 1", "16384, 521, 2147483647"})
    void leastAndMostOfEachNumber_canBeAskedFor(int rsaBits, int ecBits, int leafDays) {
        TlsPolicyOverlay overlay = with(rsaBits, ecBits, leafDays);
        assertEquals(rsaBits, overlay.minRsaBits());
        assertEquals(ecBits, overlay.minEcBits());
        assertEquals(leafDays, overlay.maxLeafDays());
    }

    @ParameterizedTest
    @CsvSource({"2047, 0, 1", "16385, 0, 1", "-1, 0, 1", "0, 255, 1", "0, 522, 1", "0, 0, 0", "0, 0, -1"})
    void numberBeyondItsRange_cannotBeAskedFor(int rsaBits, int ecBits, int leafDays) {
        assertThrows(IllegalArgumentException.class, () -> with(rsaBits, ecBits, leafDays));
    }

    @Test
    void overlay_isBuiltPartByPart() {
        TlsPolicyOverlay overlay = TlsPolicyOverlay.none()
                .withdrawing("x25519")
                .requiringRsaBits(3072)
                .withoutResumption();
        assertEquals(
                new TlsPolicyOverlay(Set.of("x25519"), 3072, 0, LeafLifetimes.UNBOUNDED, Optional.empty(), true),
                overlay);
    }

    @Test
    void earlierReview_counts() {
        Optional<LocalDate> early = Optional.of(LocalDate.of(2027, 1, 1));
        Optional<LocalDate> late = Optional.of(LocalDate.of(2027, 1, 2));
        assertEquals(early, reviewed(early).and(reviewed(late)).reviewBy());
        assertEquals(early, reviewed(late).and(reviewed(early)).reviewBy());
        assertEquals(late, reviewed(late).and(reviewed(Optional.empty())).reviewBy());
        assertEquals(late, reviewed(Optional.empty()).and(reviewed(late)).reviewBy());
    }
}
