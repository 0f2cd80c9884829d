package io.ccaas.sdk.crm.freshdesk;

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

final class FreshdeskFaultTest extends CrmFaultContract {

    @Override
    protected String name() {
        return "freshdesk";
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
        return new FreshdeskStub()::answer;
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

    /** Customers write into tickets too: such a text must not keep a processor busy for hours. */
    @Test
    void bracketsThatNeverClose_areReadAtOnce() throws IOException {
        Function<ReceivedRequest, FakeAnswer> stub = stub();
        String hostile = "{\"id\":1,\"body\":\"" + "<".repeat(1_000_000) + "\"},{";
        try (CrmOverTls crm = open(request -> {
            FakeAnswer answer = stub.apply(request);
            boolean notes = request.head().targetUri().contains("/conversations");
            return notes ? answer.mapJson(json -> json.replaceFirst("\\{", hostile)) : answer;
        })) {
            ContactId contact = contact(crm);
            crm.connector().logCall(contact, note(), soon());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> crm.connector().logCall(contact, note(), soon()));
        }
    }
}
