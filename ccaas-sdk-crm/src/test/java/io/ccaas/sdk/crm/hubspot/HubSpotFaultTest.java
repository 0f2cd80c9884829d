package io.ccaas.sdk.crm.hubspot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.Erased;
import io.ccaas.sdk.crm.testing.BulkFaultContract;
import io.ccaas.sdk.crm.testing.CrmOverTls;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HubSpotFaultTest extends BulkFaultContract {

    @Override
    protected String name() {
        return "hubspot";
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
        return new HubSpotStub()::answer;
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RATE_LIMITS", "MISSING_SCOPES", ""})
    void batchWithAnotherError_isNoProofThatNobodyIsThere(String category) throws IOException {
        String failed = "{\"status\":\"COMPLETE\",\"results\":[],\"numErrors\":1,\"errors\":[{\"status\":\"error\","
                + "\"category\":\"" + category + "\",\"message\":\"no\"}]}";
        try (CrmOverTls crm = open(request -> FakeAnswer.json(207, failed))) {
            CrmException failure =
                    assertThrows(CrmException.class, () -> crm.connector().erase(ContactId.issued("42"), soon()));
            assertEquals("CRM_ANSWER_SHAPE", failure.code());
        }
    }

    @Test
    void contactThatHubSpotDoesNotHave_wasNotThere() throws IOException {
        String none = "{\"status\":\"COMPLETE\",\"results\":[],\"numErrors\":1,\"errors\":[{\"status\":\"error\","
                + "\"category\":\"OBJECT_NOT_FOUND\",\"message\":\"no\"}]}";
        try (CrmOverTls crm = open(request -> FakeAnswer.json(207, none))) {
            Erased erased = crm.connector().erase(ContactId.issued("42"), soon());
            assertEquals(Erased.Outcome.WAS_NOT_THERE, erased.outcome());
        }
    }
}
