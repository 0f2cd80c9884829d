package io.ccaas.sdk.crm.zendesk;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmConnectorProvider;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.Role;
import java.util.List;

/** The connector {@code zendesk}; it has no options. */
public final class ZendeskProvider implements CrmConnectorProvider {

    /** Made by the service loader. */
    public ZendeskProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration("zendesk", Role.CRM, List.of());
    }

    @Override
    public CrmConnector connect(Ccaas ccaas, String partnerId) {
        return new Zendesk(ccaas.crmClient(partnerId, Requests.ALL));
    }
}
