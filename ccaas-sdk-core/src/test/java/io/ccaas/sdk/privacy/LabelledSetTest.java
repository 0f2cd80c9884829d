package io.ccaas.sdk.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.privacy.LabelledSet.Line;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is reached on the labelled sets, rounded down: a rule that loses some of it turns this red. */
final class LabelledSetTest {

    private static final Redactor REDACTOR = Redactor.standard(Locale.FRANCE, Locale.UK);

    @Test
    void set_isWhole() {
        List<Line> lines = LabelledSet.lines();
        assertEquals(1413, lines.size());
        assertEquals(1187, lines.stream().mapToInt(line -> line.labels().size()).sum());
        assertEquals(510, lines.stream().filter(line -> line.labels().isEmpty()).count());
    }

    @Test
    void openSet_isWhole() {
        List<Line> lines = LabelledSet.openLines();
        assertEquals(640, lines.size());
        assertEquals(587, lines.stream().mapToInt(line -> line.labels().size()).sum());
        assertEquals(200, lines.stream().filter(line -> line.labels().isEmpty()).count());
    }

    @ParameterizedTest
    @CsvSource({
        "even, EMAIL, 92",
        "even, PHONE, 93",
        "even, CARD, 98",
        "even, CVV, 96",
        "even, IBAN, 100",
        "even, NIR, 100",
        "even, SIREN, 100",
        "even, IP, 100",
        "even, DOB, 95",
        "odd, EMAIL, 97",
        "odd, PHONE, 99",
        "odd, CARD, 100",
        "odd, CVV, 100",
        "odd, IBAN, 100",
        "odd, NIR, 100",
        "odd, SIREN, 100",
        "odd, IP, 100",
        "odd, DOB, 100",
        "open, EMAIL, 81",
        "open, PHONE, 95",
        "open, CARD, 100",
        "open, CVV, 96",
        "open, IBAN, 89",
        "open, NIR, 100",
        "open, SIREN, 100",
        "open, IP, 89",
        "open, DOB, 92"
    })
    void recallOfKind_isReached(String half, String kind, double recall) {
        LabelledScore score = LabelledScore.of(REDACTOR, RedactionMeasure.half(half), kind);
        assertTrue(score.recall() >= recall, () -> half + " " + kind + ": " + score.recall());
    }

    @ParameterizedTest
    @CsvSource({"odd, 98, 0", "open, 94, 2.5", "even, 92, 7.1"})
    void precision_isReached(String half, double precision, double harmed) {
        LabelledScore score = LabelledScore.of(REDACTOR, RedactionMeasure.half(half), "");
        assertTrue(score.precision() >= precision, () -> half + ": " + score.precision());
        assertTrue(score.harmed() <= harmed, () -> half + ": " + score.harmed());
    }
}
