package io.ccaas.sdk.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.privacy.CaseTable.Case;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class RedactorTest {

    private static final Redactor REDACTOR = Redactor.standard(Locale.FRANCE, Locale.ENGLISH);

    @TestFactory
    Stream<DynamicTest> oddlyWrittenPersonalData_isReplacedAtExactOffsets() {
        List<Case> cases = CaseTable.cases("positives.txt");
        assertTrue(cases.size() > 100);
        return cases.stream()
                .map(c -> DynamicTest.dynamicTest(c.expected(), () -> {
                    RedactedText redacted = REDACTOR.redact(c.original());
                    assertEquals(c.expected(), redacted.text());
                    assertEquals(c.findings(), redacted.findings());
                }));
    }

    @TestFactory
    Stream<DynamicTest> textWithoutPersonalData_isUnchanged() {
        List<Case> cases = CaseTable.cases("negatives.txt");
        assertTrue(cases.size() > 40);
        return cases.stream()
                .map(c -> DynamicTest.dynamicTest(
                        c.original(),
                        () -> assertEquals(
                                c.original(), REDACTOR.redact(c.original()).text())));
    }
}
