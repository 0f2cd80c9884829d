package io.ccaas.sdk.audit.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceTagTest {

    @ParameterizedTest
    @CsvSource({
        "crm.example, 443, https://crm.example",
        "crm.example, 54443, https://crm.example:54443",
        "10.20.30.40, 8443, https://10.20.30.40:8443",
        "fd00::1, 443, https://[fd00::1]"
    })
    void place_isWrittenShortlyAndReadAsAnOrigin(String host, int port, String origin) {
        String written = PlaceTag.of(host, port).orElseThrow().toString();
        assertEquals(host + ":" + port, written);
        assertEquals(origin, PlaceTag.origin(written));
    }

    /** A number in a host name is as much a number as in a path. */
    @ParameterizedTest
    @ValueSource(strings = {"33639980001.example", "a12345.example", "CRM.example", "a/b", ""})
    void hostThatCouldHoldANumber_isNotWritten(String host) {
        assertTrue(PlaceTag.of(host, 443).isEmpty());
    }

    @Test
    void portOutOfRange_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> PlaceTag.of("crm.example", 0));
        assertThrows(IllegalArgumentException.class, () -> PlaceTag.of("crm.example", 65_536));
    }

    @Test
    void firstAndLastPort_areWritten() {
        assertEquals(
                "crm.example:1", PlaceTag.of("crm.example", 1).orElseThrow().toString());
        assertEquals(
                "crm.example:65535",
                PlaceTag.of("crm.example", 65_535).orElseThrow().toString());
    }

    @Test
    void equalPlaces_areOne() {
        PlaceTag place = PlaceTag.of("crm.example", 443).orElseThrow();
        PlaceTag same = PlaceTag.of("crm.example", 443).orElseThrow();
        assertEquals(place, same);
        assertEquals("crm.example:443".hashCode(), same.hashCode());
        assertNotEquals(place, PlaceTag.of("crm.example", 8443).orElseThrow());
        assertNotEquals(place, new Object());
    }
}
