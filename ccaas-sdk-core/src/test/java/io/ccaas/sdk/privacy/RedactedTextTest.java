package io.ccaas.sdk.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RedactedTextTest {

    private static final String SECRET = "jean@exemple.fr et 06 39 98 00 01 et marie@exemple.fr";

    @Test
    void toString_showsCountsOnly() {
        RedactedText redacted = Redactor.standard().redact(SECRET);
        assertEquals("RedactedText{EMAIL=2, PHONE=1}", redacted.toString());
        assertEquals(Map.of(PersonalDataKind.EMAIL, 2, PersonalDataKind.PHONE, 1), redacted.counts());
        assertEquals(Optional.empty(), redacted.keptReason());
    }

    private enum Why {
        CALL_BACK_REQUESTED,
        because
    }

    @Test
    void keptText_saysWhyAndShowsNothing() {
        RedactedText kept = RedactedText.keepingPersonalData(Why.CALL_BACK_REQUESTED, SECRET);
        assertEquals(SECRET, kept.text());
        assertEquals(Optional.of(Why.CALL_BACK_REQUESTED), kept.keptReason());
        assertEquals("RedactedText[personal data kept]", kept.toString());
    }

    @Test
    void reasonOfAnotherForm_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> RedactedText.keepingPersonalData(Why.because, SECRET));
    }

    @Test
    void configurationValueWithPersonalData_isRefusedNamingPlaceAndKind() {
        PersonalDataException refused = assertThrows(
                PersonalDataException.class,
                () -> PersonalData.none("partners[0].options.vocabulary", "Dupont, jean (at) exemple dot fr"));
        assertEquals("PERSONAL_DATA_REFUSED", refused.code());
        assertEquals(
                "PERSONAL_DATA_REFUSED: expected no personal data in partners[0].options.vocabulary, but it holds "
                        + "something of kind EMAIL. Take it out: this value goes to partners or into the audit log",
                refused.getMessage());
    }

    @Test
    void harmlessConfigurationValue_passesUnchanged() {
        String model = "whisper-large-v3-2026-11-21";
        assertSame(model, PersonalData.none("partners[0].options.model", model));
    }

    @Test
    void nobodyElse_canMakeOne() {
        assertEquals(0, RedactedText.class.getConstructors().length);
        long makers = Arrays.stream(RedactedText.class.getDeclaredMethods())
                .filter(method ->
                        Modifier.isStatic(method.getModifiers()) && !Modifier.isPrivate(method.getModifiers()))
                .filter(method -> method.getReturnType() == RedactedText.class)
                .count();
        assertEquals(1, makers);
    }
}
