package io.ccaas.sdk.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.recording.RecordingId;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditRecordTest {

    @Test
    void noPublicMethod_takesFreeText() {
        for (Method method : AuditRecord.class.getMethods()) {
            boolean own = method.getDeclaringClass() == AuditRecord.class && Modifier.isPublic(method.getModifiers());
            for (Class<?> parameter : method.getParameterTypes()) {
                boolean text = parameter.isAssignableFrom(String.class);
                assertFalse(own && text, method.getName());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+33639980001",
                "0639980001",
                "partner-33639980001",
                "a12345",
                "alice@example.com",
                "Alice Martin",
                "",
                "crm\n1",
                "crm\"1"
            })
    void partnerTag_leavesNoRoomForNumbersOrAddresses(String text) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> PartnerTag.of(text));
        assertFalse(String.valueOf(refusal.getMessage()).contains("3998"));
    }

    @Test
    void fields_keepTheirOrderAndForm() {
        RecordingId recording = RecordingId.fresh();
        AuditRecord record = AuditRecord.of(AuditKind.CALL_OUTCOME)
                .answering(7)
                .recording(recording)
                .label(Outcome.DONE)
                .count(AuditNumber.STATUS, 200)
                .took(Duration.ofSeconds(2))
                .refusal(AuditUnavailableException.because("A_CODE", "found", "Mend it."));
        Map<String, Object> fields = record.fields();
        assertEquals(
                List.of("answers", "recording", "outcome", "status", "milliseconds", "code"),
                List.copyOf(fields.keySet()));
        assertEquals(List.of(7L, recording.text(), "DONE", 200L, 2000L, "A_CODE"), List.copyOf(fields.values()));
    }

    @Test
    void negativeNumbersWrongDigestsAndRepeatedFields_areRefused() {
        AuditRecord record = AuditRecord.of(AuditKind.JOB_STEP).took(Duration.ZERO);
        assertThrows(IllegalArgumentException.class, () -> record.count(AuditNumber.STATUS, -1));
        assertThrows(IllegalArgumentException.class, () -> record.sha256(new byte[20]));
        assertThrows(IllegalArgumentException.class, () -> record.took(Duration.ZERO));
    }

    private enum Outcome {
        DONE
    }
}
