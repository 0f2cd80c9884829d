package io.ccaas.sdk.crm.reference;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmConnectorProvider;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.Role;
import java.util.List;

/** The connector {@code reference}; it has no options. */
public final class ReferenceProvider implements CrmConnectorProvider {

    /** Made by the service loader. */
    public ReferenceProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration("reference", Role.CRM, List.of());
    }

    @Override
    public CrmConnector connect(Ccaas ccaas, String partnerId) {
        return new Reference(ccaas.crmClient(partnerId, ReferenceRequests.ALL));
    }
}
