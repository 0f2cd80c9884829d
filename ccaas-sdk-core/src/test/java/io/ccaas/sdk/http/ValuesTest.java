package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.privacy.PersonalDataException;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.privacy.Redactor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values a request is made of refuse what could carry a call's data or change the request's shape. */
class ValuesTest {

    private enum Broken implements WireValue.Word {
        LINE_BREAK;

        @Override
        public String wire() {
            return "a\r\nb";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "../x", ".hidden", "a\n", "ä", "33639980001", "+33639980001"})
    void hostIdOfAnotherForm_isRefused(String text) {
        assertThrows(RuntimeException.class, () -> HostId.of(text));
    }

    /** Such ids stand in paths and queries, where logs keep them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer-33639980001",
                "customer-33-6-39-98-00-01",
                "c33639980001",
                "x33639980001y",
                "tel-14155550123",
                "part0639980001",
                "lead-0033639980001",
                "order-447911123456"
            })
    void hostIdWithAWholeNumberBehindAWord_isRefused(String text) {
        assertThrows(PersonalDataException.class, () -> HostId.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"customer-4711", "INV-2024-00318", "550e8400-e29b-41d4-a716-446655440000", "lead-000004711"})
    void hostIdThatIsAReference_isTaken(String text) {
        assertEquals(text, HostId.of(text).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "..", "a\n", "ä", "?x=y", "%2e%2e"})
    void partnerIdOfAnotherForm_isRefused(String text) {
        SdkException refusal = assertThrows(SdkException.class, () -> PartnerIssuedId.of("crm", text));
        assertEquals("PARTNER_ID_FORM", refusal.code());
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000_001, -1_000_001, Integer.MAX_VALUE, 639_980_001})
    void numberLongEnoughForACaller_isRefused(int number) {
        assertThrows(IllegalArgumentException.class, () -> WireValue.of(number));
    }

    @Test
    void idBetweenWords_isOneText() {
        WireValue quoted = WireValue.of(Quote.BEFORE, HostId.of("call-1"), Quote.AFTER);
        assertEquals("cf_id:'call-1'", quoted.text());
        assertThrows(SdkBugException.class, () -> WireValue.of(Broken.LINE_BREAK, HostId.of("a"), Broken.LINE_BREAK));
    }

    @Test
    void listedWords_areOneTextAndNeverNone() {
        assertEquals(
                "cf_id:','",
                WireValue.listed(List.of(Quote.BEFORE, Quote.AFTER)).text());
        assertThrows(SdkBugException.class, () -> WireValue.listed(List.of(Broken.LINE_BREAK)));
        assertThrows(SdkBugException.class, () -> WireValue.listed(List.<Quote>of()));
    }

    private enum Quote implements WireValue.Word {
        BEFORE("cf_id:'"),
        AFTER("'");

        private final String wire;

        Quote(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    @Test
    void wordThatIsNotVisibleAscii_isAFaultOfOurs() {
        assertThrows(SdkBugException.class, () -> WireValue.of(Broken.LINE_BREAK));
    }

    @ParameterizedTest
    @CsvSource({
        "Name,POST,a",
        "call-33639980001,POST,a",
        "transcribe-v2,POST,a",
        "name,TRACE,a",
        "name,POST,/a",
        "name,POST,a/../b",
        "name,POST,a?b",
        "name,POST,https://x/a",
        "name,POST,{Hole}",
        "name,POST,a//b",
        "name,POST,a:b",
        "name,POST,a/:b",
        "name,POST,a/b:",
        "name,POST,a/b:c:d",
        "name,POST,a/{hole}:b"
    })
    void templateOfAnotherForm_isAFaultOfOurs(String name, String method, String path) {
        assertThrows(SdkBugException.class, () -> RequestTemplate.named(name, method, path));
    }

    private enum Why {
        COMPLAINT
    }

    @Test
    void bodyRemembersItsClassesAndWhatWasKept() {
        JsonBody inner = JsonBody.object().text("note", RedactedText.keepingPersonalData(Why.COMPLAINT, "x"));
        JsonBody body = JsonBody.object().number("count", 1).object("inner", inner);
        assertEquals(Set.of(DataClass.INTERACTION, DataClass.TRANSCRIPT), body.classes());
        assertEquals(List.of(Why.COMPLAINT), body.kept());
        assertThrows(IllegalArgumentException.class, () -> body.number("count", 2));
    }

    @Test
    void idOfOnePartner_goesToNoOther() {
        JsonBody body = JsonBody.object().issued("id", PartnerIssuedId.of("one", "c1"));
        assertTrue(body.isOnlyFor("one"));
        assertFalse(JsonBody.object().object("inner", body).isOnlyFor("two"));
    }

    private static String sent(JsonBody body) throws IOException {
        try (InputStream in = body.wire().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void htmlMembers_areEscapedAndRedacted() throws IOException {
        RedactedText text = Redactor.standard().redact("<img src=x onerror='a'>\n& \u202e`06 39 98 00 01`");
        assertEquals(
                "{\"note\":\"&lt;img src=x onerror=&#39;a&#39;&gt;<br>&amp; &#96;[PHONE]&#96;\"}",
                sent(JsonBody.object().html("note", text)).replaceAll("\\[[A-Z_]+\\]", "[PHONE]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001b", "\u202e", "\u2066", "\u200b", "\u2028", "\ufeff", "\ud800", "\ue000"})
    void charactersThatChangeWhatIsSeen_areRemoved(String character) {
        assertEquals("ab", Redactor.standard().redact("a" + character + "b").plainText());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64})
    void boundaryInTheAudio_isRefusedWhereverReadsCutIt(int step) {
        byte[] audio = ("--ccaas-s" + MultipartAudio.BOUNDARY).getBytes(StandardCharsets.US_ASCII);
        InputStream guarded = new BoundaryGuard(new ByteArrayInputStream(audio), MultipartAudio.BOUNDARY);
        SdkException refusal = assertThrows(SdkException.class, () -> {
            while (guarded.readNBytes(step).length > 0) {
                // on to the end
            }
        });
        assertEquals("AUDIO_HOLDS_BOUNDARY", refusal.code());
    }

    @Test
    void audioThatAlmostHoldsTheBoundary_passes() throws IOException {
        byte[] audio = MultipartAudio.BOUNDARY
                .substring(1)
                .concat(MultipartAudio.BOUNDARY.substring(0, 20))
                .getBytes(StandardCharsets.US_ASCII);
        InputStream guarded = new BoundaryGuard(new ByteArrayInputStream(audio), MultipartAudio.BOUNDARY);
        assertEquals(audio.length, guarded.readAllBytes().length);
    }

    @Test
    void callersNumberAsNameInATranscriptByHand_isRefused() {
        AdHoc request = AdHoc.of("POST", "notes");
        String json = "{\"a\":[{\"call of +33639980001\":1}]}";
        assertThrows(SdkException.class, () -> request.withBody(json, DataClass.TRANSCRIPT, Redactor.standard()));
    }
}
