package io.ccaas.sdk.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PhoneFormTest {

    private static final PhoneNumber NUMBER = PhoneNumber.parse("+33639980001");

    @Test
    void numberIsWritten_asSystemsMayKeepIt() {
        assertEquals(
                List.of(
                        "+33639980001",
                        "33639980001",
                        "0033639980001",
                        "0639980001",
                        "06 39 98 00 01",
                        "+33 6 39 98 00 01",
                        "639980001",
                        "6%3%9%9%8%0%0%0%1"),
                Arrays.stream(PhoneForm.values()).map(form -> form.of(NUMBER)).toList());
    }

    @Test
    void tailOfAShortNumber_isWithoutCountryCode() {
        assertEquals("32123456", PhoneForm.TAIL.of(PhoneNumber.parse("+4532123456")));
        assertEquals("163960123", PhoneForm.TAIL.of(PhoneNumber.parse("+4915163960123")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+33639980001",
                "33639980001",
                "0033639980001",
                "00 33 6 39 98 00 01",
                "0639980001",
                "06.39.98.00.01",
                "06-39-98/00 01",
                "+33 (0)6 39 98 00 01",
                "tel:+33-6-39-98-00-01",
                "0639980001 ext. 12",
                "639980001"
            })
    void everySpelling_isThisNumber(String written) {
        assertTrue(NUMBER.isWrittenAs(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+", "06", "+49639980001", "+336399800012", "0139980001", "nobody", "+33639980002", "00"})
    void anotherNumber_isNot(String written) {
        assertFalse(NUMBER.isWrittenAs(written));
    }
}
