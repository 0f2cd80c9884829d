package io.ccaas.sdk.crm.espocrm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.ExternalId;
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
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class EspoCrmFaultTest extends CrmFaultContract {

    @Override
    protected String name() {
        return "espocrm";
    }

    @Override
    protected String base() {
        return "";
    }

    @Override
    protected String options() {
        return "{}";
    }

    @Override
    protected Function<ReceivedRequest, FakeAnswer> stub() {
        return new EspoCrmStub()::answer;
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

    @Test
    void callThatIsLoggedMeanwhile_isErasedToo() throws IOException {
        callLoggedDuringAnErasure_isErasedToo();
    }

    @Test
    void deletionThatChangesNothing_endsTheErasure() throws IOException {
        Function<ReceivedRequest, FakeAnswer> stub = stub();
        try (CrmOverTls crm = open(request ->
                request.head().method().equals("DELETE") ? FakeAnswer.json(200, "true") : stub.apply(request))) {
            ContactId contact = contact(crm);
            crm.connector().logCall(contact, note(), soon());
            CrmException failure =
                    assertThrows(CrmException.class, () -> crm.connector().erase(contact, soon()));
            assertEquals("CRM_ANSWER_SHAPE", failure.code());
        }
    }
}
