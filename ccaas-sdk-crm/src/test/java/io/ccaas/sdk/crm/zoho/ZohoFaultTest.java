package io.ccaas.sdk.crm.zoho;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.Erased;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.testing.CrmFaultContract;
import io.ccaas.sdk.crm.testing.CrmOverTls;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ZohoFaultTest extends CrmFaultContract {

    @Override
    protected String name() {
        return "zoho";
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
        return new ZohoStub()::answer;
    }

    @ParameterizedTest
    @CsvSource({
        "200, INVALID_DATA, CRM_VALIDATION",
        "202, MULTIPLE_OR_MULTI_ERRORS, CRM_VALIDATION",
        "207, LIMIT_EXCEEDED, CRM_RATE_LIMITED",
        "400, TOO_MANY_REQUESTS, CRM_RATE_LIMITED",
        "400, ALREADY_MODIFIED, CRM_CONFLICT",
        "200, NOBODY_KNOWS_IT, CRM_VALIDATION"
    })
    void recordThatIsRefused_isAnErrorWhateverTheStatus(int status, String code, String error) throws IOException {
        String refused = "{\"data\":[{\"code\":\"" + code + "\",\"details\":{},\"message\":\"" + Canaries.number(1)
                + "\",\"status\":\"error\"}]}";
        FakeAnswer nobody = FakeAnswer.of(204, "application/json", new byte[0]);
        try (CrmOverTls crm = open(
                request -> request.head().targetUri().endsWith("/coql") ? nobody : FakeAnswer.json(status, refused))) {
            ContactFields fields = ContactFields.of(PhoneNumber.parse(Canaries.number(1)));
            SdkException failure = assertThrows(
                    SdkException.class,
                    () -> crm.connector()
                            .upsert(ExternalId.of("customer-a"), fields, Deadline.in(Duration.ofMinutes(1))));
            assertEquals(error, failure.code());
            Canaries.marks().requireAbsent(failure.toString());
        }
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
    void deletionThatChangesNothing_endsTheErasure() throws IOException {
        Function<ReceivedRequest, FakeAnswer> stub = stub();
        String done = "{\"data\":[{\"code\":\"SUCCESS\",\"details\":{},\"message\":\"\",\"status\":\"success\"}]}";
        try (CrmOverTls crm = open(request ->
                request.head().method().equals("DELETE") ? FakeAnswer.json(200, done) : stub.apply(request))) {
            ContactId contact = contact(crm);
            crm.connector().logCall(contact, note(), soon());
            CrmException failure = assertThrows(
                    CrmException.class, () -> crm.connector().erase(contact, Deadline.in(Duration.ofHours(1))));
            assertEquals("CRM_ANSWER_SHAPE", failure.code());
            assertTrue(crm.received().size() < 300);
        }
    }

    @Test
    void everyContactWithAnExternalId_isErased() throws IOException {
        ZohoStub stub = new ZohoStub();
        stub.withoutUniqueFields();
        List<String> all = List.of(
                stub.contact(Map.of("Ccaas_External_Id", "customer-a")),
                stub.contact(Map.of("Ccaas_External_Id", "customer-a")));
        try (CrmOverTls crm = open(stub::answer)) {
            crm.connector().erase(ExternalId.of("customer-a"), soon());
            for (String contact : all) {
                Erased again = crm.connector().erase(ContactId.issued(contact), soon());
                assertEquals(Erased.Outcome.WAS_NOT_THERE, again.outcome());
            }
        }
    }

    @Test
    void callThatIsLoggedMeanwhile_isErasedToo() throws IOException {
        callLoggedDuringAnErasure_isErasedToo();
    }
}
