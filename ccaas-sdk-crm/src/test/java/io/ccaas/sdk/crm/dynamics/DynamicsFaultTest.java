package io.ccaas.sdk.crm.dynamics;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.testing.CrmFaultContract;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.io.IOException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class DynamicsFaultTest extends CrmFaultContract {

    @Override
    protected String name() {
        return "dynamics";
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
        return new DynamicsStub()::answer;
    }

    @Override
    protected ContactId someone() {
        return ContactId.issued("00000000-0000-4000-8000-000000000042");
    }

    @Test
    void callThatIsLoggedMeanwhile_isErasedToo() throws IOException {
        callLoggedDuringAnErasure_isErasedToo();
    }
}
