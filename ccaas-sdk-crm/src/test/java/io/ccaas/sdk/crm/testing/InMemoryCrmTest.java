package io.ccaas.sdk.crm.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InMemoryCrmTest extends CrmConnectorContract {

    private final InMemoryCrm crm = new InMemoryCrm(Time.system());

    @Override
    protected CrmConnector connector() {
        return crm;
    }

    @Override
    protected List<String> notesInTheCrm(ContactId contact) {
        return crm.notesOf(contact);
    }

    @Test
    void noteThatWouldBeCut_isRefused() {
        Deadline deadline = Deadline.in(Duration.ofMinutes(1));
        PhoneNumber number = PhoneNumber.parse("+33639980001");
        ContactId contact = crm.upsert(ExternalId.of("a"), ContactFields.of(number), deadline);
        CallNote note = new CallNote(
                ExternalId.of("b"),
                Direction.OUTBOUND,
                Instant.EPOCH,
                Duration.ZERO,
                Redactor.standard().redact("x".repeat(InMemoryCrm.LONGEST_NOTE + 1)));
        CrmException refused = assertThrows(CrmException.class, () -> crm.logCall(contact, note, deadline));
        assertEquals("CRM_NOTE_TOO_LONG", refused.code());
    }
}
