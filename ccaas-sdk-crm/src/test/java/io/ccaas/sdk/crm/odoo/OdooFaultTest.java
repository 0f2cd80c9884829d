package io.ccaas.sdk.crm.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.ContactMatch;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.Crms;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.ContactCard;
import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.crm.desk.ScreenPops;
import io.ccaas.sdk.crm.testing.CrmFaultContract;
import io.ccaas.sdk.crm.testing.CrmOverTls;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class OdooFaultTest extends CrmFaultContract {

    @Override
    protected String name() {
        return "odoo";
    }

    @Override
    protected String base() {
        return "";
    }

    @Override
    protected String options() {
        return "{ mobile: x_mobile }";
    }

    @Override
    protected Function<ReceivedRequest, FakeAnswer> stub() {
        return new OdooStub()::answer;
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    private static ContactId contact(CrmOverTls crm) {
        ContactFields fields = ContactFields.of(PhoneNumber.parse(Canaries.number(1)));
        return crm.connector().upsert(ExternalId.of("customer-a"), fields, soon());
    }

    private static CallNote note() {
        return new CallNote(
                ExternalId.of("note-1"),
                Direction.INBOUND,
                Instant.EPOCH,
                Duration.ZERO,
                Redactor.standard().redact("text"));
    }

    /** What stands in other fields is not for the agent's screen, and no number to find somebody by. */
    @Test
    void fieldsThatWereNotAskedFor_areNeitherShownNorCompared() throws IOException {
        String more = "{\"comment\":\"" + Canaries.number(2) + "\",\"id\"";
        Function<ReceivedRequest, FakeAnswer> stub = stub();
        try (CrmOverTls crm = open(request -> stub.apply(request).mapJson(json -> json.replace("{\"id\"", more)))) {
            ContactId contact = contact(crm);
            ContactCard card = Crms.require(crm.connector(), ScreenPops.class)
                    .look(contact, Set.of(ContactField.MOBILE, ContactField.NAME), soon());
            assertTrue(card.text(ContactField.MOBILE).isEmpty());
            assertEquals(
                    new ContactMatch.None(),
                    crm.connector().findByNumber(PhoneNumber.parse(Canaries.number(2)), soon()));
        }
    }

    @Test
    void deletionThatChangesNothing_endsTheErasure() throws IOException {
        Function<ReceivedRequest, FakeAnswer> stub = stub();
        try (CrmOverTls crm = open(request -> request.head().targetUri().endsWith("mail.message/unlink")
                ? FakeAnswer.json(200, "true")
                : stub.apply(request))) {
            ContactId contact = contact(crm);
            crm.connector().logCall(contact, note(), soon());
            CrmException failure = assertThrows(
                    CrmException.class, () -> crm.connector().erase(contact, Deadline.in(Duration.ofHours(1))));
            assertEquals("CRM_ANSWER_SHAPE", failure.code());
            assertTrue(crm.received().size() < 200);
        }
    }
}
