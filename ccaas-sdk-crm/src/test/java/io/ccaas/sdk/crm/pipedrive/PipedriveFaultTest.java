package io.ccaas.sdk.crm.pipedrive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
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

final class PipedriveFaultTest extends CrmFaultContract {

    @Override
    protected String name() {
        return "pipedrive";
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
        return new PipedriveStub()::answer;
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

    /** Whoever mails a customer's contact can have such a text filed: it must not keep a processor busy for hours. */
    @Test
    void bracketsThatNeverClose_areReadAtOnce() throws IOException {
        PipedriveStub stub = new PipedriveStub();
        try (CrmOverTls crm = open(stub::answer)) {
            ContactId contact = contact(crm);
            stub.write(contact.text(), "<".repeat(1_000_000));
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> crm.connector().logCall(contact, note(), soon()));
        }
    }

    @Test
    void everyPersonWithAnExternalId_isErased() throws IOException {
        PipedriveStub stub = new PipedriveStub();
        stub.enter("customer-a");
        stub.enter("customer-a");
        try (CrmOverTls crm = open(stub::answer)) {
            crm.connector().erase(ExternalId.of("customer-a"), soon());
            assertEquals(0, stub.persons().size());
        }
    }
}
