package io.ccaas.sdk.crm.freshdesk;

import io.ccaas.sdk.crm.testing.CrmFaultContract;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.util.function.Function;

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
}
