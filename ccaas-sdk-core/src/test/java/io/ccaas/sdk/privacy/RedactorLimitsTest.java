package io.ccaas.sdk.privacy;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("long-run")
final class RedactorLimitsTest {

    /** In UTF-16 units. */
    private static final int MEGABYTE = 1024 * 1024 / 2;

    /** A quadratic reading of these would need more than 10^11 steps and not come to an end within the build. */
    @TestFactory
    Stream<DynamicTest> hostileMegabyte_isRedactedWhole() {
        return Stream.of(
                        "@",
                        "a@",
                        "a.",
                        ".@",
                        "at ",
                        "a at ",
                        "a.at.",
                        "dot ",
                        "a dot ",
                        "0",
                        "0 ",
                        "0-",
                        "+",
                        "+0",
                        "(",
                        "1:",
                        ":",
                        "::",
                        "f:",
                        "1.",
                        "192.168.",
                        "FR",
                        "FR76",
                        "F R ",
                        "FR76 0",
                        "zero ",
                        "vingt ",
                        "double ",
                        "o ",
                        "\"",
                        "a\"@",
                        "[",
                        "a@[",
                        "\u200b",
                        "\ufdfa",
                        "e\u0301",
                        "\ud800",
                        "tiret du bas ",
                        "a (at) ",
                        "a - ",
                        "2026-11-21 ",
                        "dob ",
                        "dob 1 ",
                        "[dob] 1/1/2000 ",
                        "born 1/1/2000, ",
                        "ne le ",
                        "i m ",
                        "code dos ",
                        "cvv 1 ",
                        "a comme a ",
                        "golf ",
                        "double l ",
                        "for 4 ",
                        "oo0",
                        "at com ",
                        "a b, ",
                        "accent aigu ",
                        "point le la les at ",
                        "06 x ",
                        "4000 / agent : 4000 ",
                        "FR76 x 9999 y ",
                        "1 77 05 34 943 385 3 ",
                        "&#",
                        "&#x6",
                        "%4",
                        "\\u00")
                .map(unit -> DynamicTest.dynamicTest(unit, () -> {
                    String hostile = unit.repeat(MEGABYTE / unit.length());
                    RedactedText redacted = Redactor.standard().redact(hostile);
                    assertTrue(redacted.text().length() <= hostile.length() * 3);
                }));
    }

    @Test
    void hostileMegabyteOfJson_isRedactedWhole() {
        String wide = "[" + "{\"tel\":\"06 \",\"x\":4000},".repeat(MEGABYTE / 24) + "0]";
        RedactedText redacted = Redactor.standard().redactJson(wide);
        assertTrue(redacted.text().length() <= wide.length() * 3);
    }

    @Test
    void megabyteOfDigits_isOneNumber() {
        RedactedText redacted = Redactor.standard().redact("7".repeat(MEGABYTE));
        assertEquals("[NUMBER]", redacted.text());
    }

    @Test
    void textAboveTheLimit_isRefused() {
        String tooLong = "a".repeat(Redactor.MAX_LENGTH + 1);
        assertThrows(IllegalArgumentException.class, () -> Redactor.standard().redact(tooLong));
        assertDoesNotThrow(() -> Redactor.standard().redact(tooLong.substring(1)));
    }

    @Test
    void shorterRuns_areReplacedOnlyWhenAsked() {
        Redactor standard = Redactor.standard();
        assertEquals("dossier 12345", standard.redact("dossier 12345").text());
        assertEquals(
                "dossier [NUMBER]",
                standard.alsoNumbersFrom(5).redact("dossier 12345").text());
    }

    @Test
    void milderThanStandard_cannotBeAsked() {
        Redactor standard = Redactor.standard();
        assertThrows(IllegalArgumentException.class, () -> standard.alsoNumbersFrom(9));
        assertThrows(IllegalArgumentException.class, () -> standard.alsoNumbersFrom(3));
        assertEquals(
                "dossier [NUMBER]",
                standard.alsoNumbersFrom(5)
                        .alsoNumbersFrom(8)
                        .redact("dossier 12345")
                        .text());
    }
}
