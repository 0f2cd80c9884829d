package io.ccaas.sdk.crm.salesforce;

import io.ccaas.sdk.crm.testing.BulkFaultContract;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.io.IOException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class SalesforceFaultTest extends BulkFaultContract {

    @Override
    protected String name() {
        return "salesforce";
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
        return new SalesforceStub()::answer;
    }

    @Test
    void callThatIsLoggedMeanwhile_isErasedToo() throws IOException {
        callLoggedDuringAnErasure_isErasedToo();
    }
}
