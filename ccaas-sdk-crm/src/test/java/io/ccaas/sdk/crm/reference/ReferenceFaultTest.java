package io.ccaas.sdk.crm.reference;

import io.ccaas.sdk.crm.testing.CrmFaultContract;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.util.function.Function;

final class ReferenceFaultTest extends CrmFaultContract {

    @Override
    protected String name() {
        return "reference";
    }

    @Override
    protected String base() {
        return "v1/";
    }

    @Override
    protected String options() {
        return "{}";
    }

    @Override
    protected Function<ReceivedRequest, FakeAnswer> stub() {
        return new ReferenceCrm()::answer;
    }

    @Override
    protected boolean answersNothing(String operation) {
        return operation.equals("log") || operation.equals("erase");
    }
}
