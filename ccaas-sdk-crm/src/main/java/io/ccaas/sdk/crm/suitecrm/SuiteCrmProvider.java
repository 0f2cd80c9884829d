package io.ccaas.sdk.crm.suitecrm;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.architecture.Experimental;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmConnectorProvider;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.Role;
import java.util.List;

/** The connector {@code suitecrm}; it has no options. */
@Experimental
public final class SuiteCrmProvider implements CrmConnectorProvider {

    /** Made by the service loader. */
    public SuiteCrmProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration("suitecrm", Role.CRM, List.of());
    }

    @Override
    public CrmConnector connect(Ccaas ccaas, String partnerId) {
        return new SuiteCrm(ccaas.crmClient(partnerId, Requests.ALL));
    }
}
