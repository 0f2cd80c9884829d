package io.ccaas.sdk.crm.zoho;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.architecture.Experimental;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmConnectorProvider;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.Role;
import java.util.List;

/** The connector {@code zoho}; it has no options. */
@Experimental
public final class ZohoProvider implements CrmConnectorProvider {

    /** Made by the service loader. */
    public ZohoProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration("zoho", Role.CRM, List.of());
    }

    @Override
    public CrmConnector connect(Ccaas ccaas, String partnerId) {
        return new Zoho(ccaas.crmClient(partnerId, Requests.ALL));
    }
}
