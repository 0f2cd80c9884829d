package io.ccaas.sdk.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.json.JsonRefusedException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedactJsonTest {

    private static final Redactor REDACTOR = Redactor.standard();

    private enum Why {
        CALL_BACK_REQUESTED,
        OTHER
    }

    private static String redacted(String json) {
        return REDACTOR.redactJson(json).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {"text":"appelez le 06 39 98 00 01"}  | {"text":"appelez le [PHONE]"}
        {"text":"a\\njean@exemple.fr"}        | {"text":"a\\n[EMAIL]"}
        {"text":"jean\\u0040exemple.fr"}      | {"text":"[EMAIL]"}
        {"telephone":33199001234}             | {"telephone":"[PHONE]"}
        {"n":4970101234567893,"m":12}         | {"n":"[CARD]","m":12}
        {"birthDate":"1990-12-05"}            | {"birthDate":"[DOB]"}
        {"contactMail":"jean @exemple"}       | {"contactMail":"[EMAIL]"}
        {"phones":["55 01 23",null,true]}     | {"phones":["[PHONE]",null,true]}
        {"cvv":737,"month":3}                 | {"cvv":"[CVV]","month":3}
        {"card":"**** **** **** 4242"}        | {"card":"**** **** **** 4242"}
        {"tel_verified":false,"email":null}   | {"tel_verified":false,"email":null}
        {"created":"1999-12-05T00:00:00Z"}    | {"created":"1999-12-05T00:00:00Z"}
        {"jean@exemple.fr":1}                 | {"[EMAIL]":1}
        ["4970 1012","3456 7893"]             | ["[CARD]","[CARD]"]
        {"a@b.fr":1,"c@d.fr":2,"[EMAIL]":3}   | {"[EMAIL 2]":1,"[EMAIL 3]":2,"[EMAIL]":3}
        [{"a@b.fr":1},{"a@b.fr":2}]           | [{"[EMAIL]":1},{"[EMAIL 2]":2}]
        {"list":["x@["],"acom":"x@[","dob":90013} | {"list":["[EMAIL]"],"acom":"[EMAIL]","dob":"[DOB]"}
        """)
    void personalDataInJson_isReplacedAndJsonStays(String json, String expected) {
        assertEquals(expected, redacted(json));
        assertEquals(expected, redacted(expected));
    }

    @Test
    void findings_areInTheOffsetsOfTheText() {
        RedactedText redacted = REDACTOR.redactJson("{\"telephone\":33199001234}");
        assertEquals(
                new Redaction(PersonalDataKind.PHONE, 13, 24, 13, 22),
                redacted.findings().get(0));
    }

    @Test
    void fieldToRedact_isReplacedWhateverItHolds() {
        FieldPolicy policy = FieldPolicy.standard().redacting("name", "customer");
        assertEquals(
                "{\"name\":\"[FIELD]\",\"customer\":{\"vip\":\"[FIELD]\",\"dob\":\"[DOB]\"},\"a\":1}",
                REDACTOR.redactJson(
                                "{\"name\":\"Jean\",\"customer\":{\"vip\":true,\"dob\":\"12/05/1985\"},\"a\":1}",
                                policy)
                        .text());
    }

    @Test
    void fieldToDrop_becomesNull() {
        FieldPolicy policy = FieldPolicy.standard().dropping("raw", "note");
        assertEquals(
                "{\"raw\":null,\"note\":null,\"x\":[1,2]}",
                REDACTOR.redactJson("{\"raw\":{\"a\":[\"jean@exemple.fr\",2]},\"note\":\"x\",\"x\":[1,2]}", policy)
                        .text());
    }

    @Test
    void fieldToKeep_staysAndItsReasonIsTold() {
        FieldPolicy policy = FieldPolicy.standard().keepingPersonalData(Why.CALL_BACK_REQUESTED, "callback");
        RedactedText kept =
                REDACTOR.redactJson("{\"callback\":\"06 39 98 00 01\",\"mail\":\"jean@exemple.fr\"}", policy);
        assertEquals("{\"callback\":\"06 39 98 00 01\",\"mail\":\"[EMAIL]\"}", kept.text());
        assertEquals(Optional.of(Why.CALL_BACK_REQUESTED), kept.keptReason());
    }

    @Test
    void fieldToKeepThatIsAbsent_givesNoReason() {
        FieldPolicy policy = FieldPolicy.standard().keepingPersonalData(Why.CALL_BACK_REQUESTED, "callback");
        assertEquals(Optional.empty(), REDACTOR.redactJson("{\"a\":1}", policy).keptReason());
    }

    @Test
    void contradictions_areRefused() {
        FieldPolicy policy = FieldPolicy.standard().keepingPersonalData(Why.CALL_BACK_REQUESTED, "a");
        assertThrows(IllegalArgumentException.class, () -> policy.dropping("a"));
        assertThrows(IllegalArgumentException.class, () -> policy.keepingPersonalData(Why.OTHER, "b"));
    }

    @Test
    void textThatIsNoJson_isRefused() {
        assertThrows(JsonRefusedException.class, () -> redacted("{\"a\":jean@exemple.fr}"));
    }
}
