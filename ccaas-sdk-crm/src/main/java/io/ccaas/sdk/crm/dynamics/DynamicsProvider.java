package io.ccaas.sdk.crm.dynamics;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.architecture.Experimental;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmConnectorProvider;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.Role;
import java.util.List;

/** The connector {@code dynamics}; it has no options. */
@Experimental
public final class DynamicsProvider implements CrmConnectorProvider {

    /** Made by the service loader. */
    public DynamicsProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration("dynamics", Role.CRM, List.of());
    }

    @Override
    public CrmConnector connect(Ccaas ccaas, String partnerId) {
        return new Dynamics(ccaas.crmClient(partnerId, Requests.ALL));
    }
}
