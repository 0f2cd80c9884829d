package io.ccaas.sdk.crm.odoo;

import io.ccaas.sdk.crm.testing.CrmFaultContract;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.util.function.Function;

final class OdooFaultTest extends CrmFaultContract {

    @Override
    protected String name() {
        return "odoo";
    }

    @Override
    protected String base() {
        return "";
    }

    @Override
    protected String options() {
        return "{ mobile: x_mobile }";
    }

    @Override
    protected Function<ReceivedRequest, FakeAnswer> stub() {
        return new OdooStub()::answer;
    }
}
