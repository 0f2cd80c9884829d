package io.ccaas.sdk.crm.zoho;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.testing.CrmFaultContract;
import io.ccaas.sdk.crm.testing.CrmOverTls;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
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
}
