package io.ccaas.sdk.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.testing.LeakGuard;
import io.ccaas.sdk.testing.Planted;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"+33639980001", "+33 6 39 98 00 01", "+33.6.39.98.00.01", "+33 (0)6-39-98-00-01"})
    void internationalForms_areOneNumber(String written) {
        assertEquals("+33639980001", PhoneNumber.parse(written).e164());
        assertEquals(PhoneNumber.parse("+33639980001"), PhoneNumber.parse(written));
    }

    @Test
    void nationalForm_needsItsCountry() {
        assertEquals(
                "+33639980001",
                PhoneNumber.parse("06 39 98 00 01", Locale.FRANCE).e164());
        assertThrows(IllegalArgumentException.class, () -> PhoneNumber.parse("06 39 98 00 01"));
        assertNotEquals(PhoneNumber.parse("+33639980001"), PhoneNumber.parse("+33639980002"));
    }

    @Test
    void printedForm_showsNothing() {
        assertEquals("PhoneNumber[redacted]", PhoneNumber.parse("+33639980001").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+", "agent", "+336399800", "+3363998000199999", "+33639980001 ext. 12", "+999123456789"})
    void whatIsNoNumber_isRefused(String written) {
        assertThrows(IllegalArgumentException.class, () -> PhoneNumber.parse(written));
    }

    @Test
    void refusal_doesNotRepeatTheText() {
        IllegalArgumentException error =
                assertThrows(IllegalArgumentException.class, () -> PhoneNumber.parse("+33639980001 ext. 12"));
        LeakGuard.planting(Planted.number("caller", "+33639980001")).requireAbsent(error.toString());
        assertEquals(null, error.getCause());
    }
}
