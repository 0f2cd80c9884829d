package io.ccaas.sdk.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final Finding FINE =
            new Finding("tls.review", "common-2026", Severity.OK, "a review", "reviewed in 2026", "");
    private static final Finding BROKEN =
            new Finding("key", "crm", Severity.ERROR, "a key", "it is\nmissing", "Make one.");

    @Test
    void text_hasOneLineEachAndTheGravestFirst() {
        assertEquals("""
                ERROR key crm: expected a key, but it is missing. Make one.
                OK tls.review common-2026: reviewed in 2026
                """, Findings.text(List.of(FINE, BROKEN)));
    }

    @Test
    void json_isOneLineWithEveryPart() {
        assertEquals(
                "[{\"check\":\"key\",\"subject\":\"crm\",\"severity\":\"ERROR\",\"expected\":\"a key\","
                        + "\"found\":\"it is\\u000amissing\",\"remedy\":\"Make one.\"}]",
                Findings.json(List.of(BROKEN)));
    }

    @Test
    void noFinding_isAnEmptyArray() {
        assertEquals("[]", Findings.json(List.of()));
        assertEquals("", Findings.text(List.of()));
    }
}
