package io.ccaas.sdk.crm.servicenow;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.testing.CrmFaultContract;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.util.function.Function;

final class ServiceNowFaultTest extends CrmFaultContract {

    @Override
    protected String name() {
        return "servicenow";
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
        return new ServiceNowStub()::answer;
    }

    @Override
    protected ContactId someone() {
        return ContactId.issued("0123456789abcdef0123456789abcdef");
    }
}
