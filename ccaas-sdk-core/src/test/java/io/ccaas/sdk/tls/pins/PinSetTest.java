package io.ccaas.sdk.tls.pins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PinSetTest {

    private static final String ONE = "A".repeat(43) + "=";
    private static final String TWO = "A".repeat(42) + "E=";
    private static final LocalDate MAY = LocalDate.of(2027, 5, 1);

    private static String refused(Runnable making) {
        return assertThrows(PinsRefusedException.class, making::run).code();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha1/qvTGHdzF6KLavt4PO0gs2a6pQ00=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=",
                "!AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
            })
    void malformedPin_isRefused(String digest) {
        assertEquals("TLS_PINS", refused(() -> new Pin(digest, "ops", MAY)));
    }

    @Test
    void pinWithoutOwner_isRefused() {
        assertEquals("TLS_PINS", refused(() -> new Pin(ONE, " ", MAY)));
    }

    @Test
    void onePinTwice_isNotTwoPins() {
        List<Pin> twice = List.of(new Pin(ONE, "ops", MAY), new Pin("sha256/" + ONE, "others", MAY.plusDays(1)));
        assertEquals("TLS_PINS", refused(() -> PinSet.of(twice)));
    }

    @Test
    void set_endsAfterTheWholeDayOfItsFirstPin() {
        PinSet set = PinSet.of(List.of(new Pin(TWO, "later", MAY.plusYears(1)), new Pin(ONE, "first", MAY)));
        assertEquals(Optional.of(Instant.parse("2027-05-02T00:00:00Z")), set.end());
        assertEquals("first", set.firstToEnd().orElseThrow().owner());
        assertEquals(Set.of(ONE, TWO), set.digests());
    }

    @Test
    void none_neverEnds() {
        assertEquals(Optional.empty(), PinSet.none().end());
        assertEquals(0, PinSet.none().size());
    }

    @Test
    void size_countsKeysAndNotPins() {
        Pin again = new Pin("sha256/" + ONE, "others", MAY.plusDays(1));
        PinSet set = PinSet.of(List.of(new Pin(ONE, "ops", MAY), new Pin(TWO, "ops", MAY), again));
        assertEquals(2, set.size());
        assertEquals("PinSet[2]", set.toString());
    }

    @Test
    void printedPin_isItsDayAlone() {
        assertEquals("Pin[until 2027-05-01]", new Pin(ONE, "ops", MAY).toString());
    }
}
