package io.ccaas.sdk.crm.tryton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.testing.BulkFaultContract;
import io.ccaas.sdk.crm.testing.CrmOverTls;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers as a real Tryton gave them, for one party whose code is taken. */
final class TrytonFaultTest extends BulkFaultContract {

    @Override
    protected String name() {
        return "tryton";
    }

    @Override
    protected String base() {
        return "";
    }

    @Override
    protected String options() {
        return "{ database: crm }";
    }

    @Override
    protected Function<ReceivedRequest, FakeAnswer> stub() {
        boolean[] deleted = {false};
        return request -> {
            JsonObject call = Json.readObject(request.body(), JsonLimits.standard());
            return switch (call.requireText("method")) {
                case "model.party.party.search_read" ->
                    FakeAnswer.json(200, deleted[0] || isForMany(call) ? "{\"id\":1,\"result\":[]}" : PARTY);
                case "model.party.party.create" -> FakeAnswer.json(200, "{\"id\":1,\"result\":[7,8,9]}");
                case "model.party.party.delete" -> {
                    deleted[0] = true;
                    yield FakeAnswer.json(200, "{\"id\":1,\"result\":null}");
                }
                case "model.party.party.write" -> FakeAnswer.json(200, "{\"id\":1,\"result\":null}");
                default -> FakeAnswer.json(200, "{\"id\":1,\"result\":[]}");
            };
        };
    }

    /** Nobody has one of several codes. */
    private static boolean isForMany(JsonObject call) {
        JsonArray domain = (JsonArray) call.requireArray("params").values().get(0);
        JsonArray clause = (JsonArray) domain.values().get(0);
        return clause.values().get(1).equals(new JsonText("in"));
    }

    private static final String PARTY = "{\"id\":1,\"result\":[{\"id\":42,\"_timestamp\":\"1795377006.25\"}]}";

    @ParameterizedTest
    @CsvSource({
        "ConcurrencyException, CRM_CONFLICT",
        "UserError, CRM_VALIDATION",
        "UserWarning, CRM_VALIDATION",
        "LoginException, CRM_ANSWER_SHAPE",
        "''" + ", CRM_ANSWER_SHAPE"
    })
    void errorsWithStatus200_areErrors(String kind, String code) throws IOException {
        String error = "{\"id\":1,\"error\":[\"" + kind + "\",[\"" + Canaries.number(1) + "\",\"\",null]]}";
        try (CrmOverTls crm = open(request -> FakeAnswer.json(200, error))) {
            SdkException failure = assertThrows(
                    SdkException.class,
                    () -> crm.connector()
                            .findByNumber(PhoneNumber.parse(Canaries.number(1)), Deadline.in(Duration.ofMinutes(1))));
            assertEquals(code, failure.code());
            Canaries.marks().requireAbsent(failure.toString());
        }
    }

    @Test
    void answerAboutAnotherParty_erasesNobody() throws IOException {
        try (CrmOverTls crm = open(stub())) {
            CrmException failure = assertThrows(
                    CrmException.class,
                    () -> crm.connector().erase(ContactId.issued("41"), Deadline.in(Duration.ofMinutes(1))));
            assertEquals("CRM_ANSWER_SHAPE", failure.code());
            assertEquals(1, crm.received().size());
        }
    }

    @Test
    void deletionThatChangesNothing_endsTheErasure() throws IOException {
        Function<ReceivedRequest, FakeAnswer> stub = stub();
        try (CrmOverTls crm = open(request -> {
            String method =
                    Json.readObject(request.body(), JsonLimits.standard()).requireText("method");
            return method.equals("model.ir.note.search_read")
                    ? FakeAnswer.json(200, "{\"id\":1,\"result\":[{\"id\":7}]}")
                    : stub.apply(request);
        })) {
            CrmException failure = assertThrows(
                    CrmException.class,
                    () -> crm.connector().erase(ContactId.issued("42"), Deadline.in(Duration.ofMinutes(10))));
            assertEquals("CRM_ANSWER_SHAPE", failure.code());
            assertTrue(crm.received().size() < 200);
        }
    }
}
