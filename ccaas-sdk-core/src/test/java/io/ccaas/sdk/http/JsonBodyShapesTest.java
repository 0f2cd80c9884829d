package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.call.PhoneForm;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.privacy.Redactor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class JsonBodyShapesTest {

    private enum Word implements WireValue.Word {
        LIKE("like"),
        ANY("%");

        private final String wire;

        Word(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    private static String written(JsonBody body) throws IOException {
        try (InputStream content = body.wire().open()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void listAndJoined_takeValuesInOrderAndTheirClasses() throws IOException {
        JsonBody pattern = JsonBody.object()
                .word("a", Word.ANY)
                .phone("b", PhoneNumber.parse("+33639980001"), PhoneForm.TAIL)
                .number("c", 7);
        JsonBody body = JsonBody.object()
                .list(
                        "clause",
                        JsonBody.object().word("x", Word.LIKE).truth("y", true).joined("z", pattern));
        assertEquals("{\"clause\":[\"like\",true,\"%6399800017\"]}", written(body));
        assertEquals(Set.of(DataClass.CONTACT, DataClass.INTERACTION), body.classes());
    }

    @Test
    void objectsAndSwitches_areNotJoined() {
        JsonBody parts = JsonBody.object().truth("a", true);
        assertThrows(IllegalArgumentException.class, () -> JsonBody.object().joined("x", parts));
    }

    @Test
    void text_isEncodedAfterItWasCleaned() throws IOException {
        JsonBody body = JsonBody.object()
                .base64("plain", Redactor.standard().redact("a\u202e<b"))
                .base64Html("html", Redactor.standard().redact("a\u202e<b"));
        assertEquals("{\"plain\":\"YTxi\",\"html\":\"YSZsdDti\"}", written(body));
        assertEquals(Set.of(DataClass.TRANSCRIPT), body.classes());
    }

    @Test
    void idsOfAnotherPartner_areFoundInEveryShape() {
        PartnerIssuedId id = PartnerIssuedId.of("other", "42");
        JsonBody inner = JsonBody.object().issuedNumber("id", id);
        assertTrue(JsonBody.object().list("l", inner).isOnlyFor("other"));
        assertFalse(JsonBody.object().list("l", inner).isOnlyFor("crm"));
        assertFalse(JsonBody.object().joined("l", inner).isOnlyFor("crm"));
        assertFalse(JsonBody.object().spread(inner).isOnlyFor("crm"));
    }

    @Test
    void day_isThatOfUtc() throws IOException {
        JsonBody body = JsonBody.object().day("day", Instant.parse("2026-11-21T23:59:59Z"));
        assertEquals("{\"day\":\"2026-11-21\"}", written(body));
    }

    @Test
    void countThatCouldBeANumberOfACaller_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> JsonBody.object().count("n", 639_980_001));
    }

    @Test
    void targetInside_isEncodedButForItsBeginning() throws IOException {
        JsonBody parts = JsonBody.object()
                .word("any", Word.ANY)
                .phone("number", PhoneNumber.parse("+33639980001"))
                .nothing("none");
        assertThrows(IllegalArgumentException.class, () -> JsonBody.object().target("url", Word.LIKE, parts));
        JsonBody good = JsonBody.object().word("any", Word.ANY).phone("number", PhoneNumber.parse("+33639980001"));
        assertEquals(
                "{\"url\":\"like%25%2B33639980001\"}", written(JsonBody.object().target("url", Word.LIKE, good)));
    }
}
