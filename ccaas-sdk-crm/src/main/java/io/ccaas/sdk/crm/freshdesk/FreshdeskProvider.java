package io.ccaas.sdk.crm.freshdesk;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.architecture.Experimental;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmConnectorProvider;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.Role;
import java.util.List;

/** The connector {@code freshdesk}; it has no options. */
@Experimental
public final class FreshdeskProvider implements CrmConnectorProvider {

    /** Made by the service loader. */
    public FreshdeskProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration("freshdesk", Role.CRM, List.of());
    }

    @Override
    public CrmConnector connect(Ccaas ccaas, String partnerId) {
        return new Freshdesk(ccaas.crmClient(partnerId, Requests.ALL));
    }
}
