package io.ccaas.sdk.crm.dynamics;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.testing.CrmFaultContract;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.util.function.Function;

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
}
