package io.ccaas.sdk.crm.zendesk;

import io.ccaas.sdk.crm.testing.CrmFaultContract;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.io.IOException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class ZendeskFaultTest extends CrmFaultContract {

    @Override
    protected String name() {
        return "zendesk";
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
        return new ZendeskStub()::answer;
    }

    @Test
    void callThatIsLoggedMeanwhile_isErasedToo() throws IOException {
        callLoggedDuringAnErasure_isErasedToo();
    }
}
