package io.ccaas.sdk.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.privacy.PersonalDataException;
import io.ccaas.sdk.privacy.RecordingLink;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.TransferId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CrmValuesTest {

    @Test
    void noteIdOfOneJob_isAlwaysTheSame() {
        TransferId once = TransferId.fresh();
        ExternalId id = ExternalId.forNote(once);
        assertEquals(id, ExternalId.forNote(TransferId.parse(once.text())));
        assertNotEquals(id, ExternalId.forNote(TransferId.fresh()));
    }

    @Test
    void externalIdThatIsANumber_isRefused() {
        assertThrows(PersonalDataException.class, () -> ExternalId.of("0639980001"));
        assertThrows(PersonalDataException.class, () -> ExternalId.of("33-6-39-98-00-01"));
    }

    @Test
    void idsThatWouldChangeAPath_areRefused() {
        for (String id :
                List.of("", "..", ".", "../a", "a/b", "a?b", "a#b", "a b", "a%2fb", "a\n", "é", "x".repeat(129))) {
            assertThrows(IllegalArgumentException.class, () -> ContactId.issued(id));
            assertThrows(IllegalArgumentException.class, () -> ExternalId.of(id));
        }
    }

    @Test
    void durationOutOfRange_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> note(Duration.ofSeconds(-1)));
        assertThrows(
                IllegalArgumentException.class, () -> note(Duration.ofDays(1).plusNanos(1)));
        assertEquals(Duration.ofDays(1), note(Duration.ofDays(1)).duration());
    }

    private static CallNote note(Duration duration) {
        RedactedText text = Redactor.standard().redact("bonjour");
        return new CallNote(ExternalId.of("n-1"), Direction.INBOUND, Instant.EPOCH, duration, text);
    }

    @Test
    void link_standsBehindTheText() {
        RecordingId recording = RecordingId.fresh();
        RecordingLink link = RecordingLink.of(URI.create("https://calls.example.com/"), recording);
        assertEquals(
                "bonjour\n\nhttps://calls.example.com/" + recording.text(),
                note(Duration.ZERO).linking(link).text().plainText());
    }

    private enum Why {
        OWN_RECORD
    }

    @Test
    void values_showNobody() {
        RedactedText name = RedactedText.keepingPersonalData(Why.OWN_RECORD, "Marie Dupont");
        ContactFields fields =
                ContactFields.of(PhoneNumber.parse("+33639980001")).name(name).email(name);
        assertEquals("ContactFields[redacted]", fields.toString());
        assertEquals("ContactId[redacted]", ContactId.issued("0031-marie").toString());
        assertEquals("CallNote[ExternalId[redacted]]", note(Duration.ZERO).toString());
        assertEquals(
                "One[contact=ContactId[redacted]]",
                ContactMatch.of(List.of(ContactId.issued("a"))).toString());
    }

    @Test
    void repeatedContact_countsOnce() {
        ContactId contact = ContactId.issued("a");
        assertEquals(new ContactMatch.One(contact), ContactMatch.of(List.of(contact, contact)));
        assertThrows(IllegalArgumentException.class, () -> new ContactMatch.Ambiguous(List.of(contact)));
    }
}
