package io.ccaas.sdk.crm.pipedrive;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmConnectorProvider;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.Role;
import java.util.List;

/** The connector {@code pipedrive}; it has no options. */
public final class PipedriveProvider implements CrmConnectorProvider {

    /** Made by the service loader. */
    public PipedriveProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration("pipedrive", Role.CRM, List.of());
    }

    @Override
    public CrmConnector connect(Ccaas ccaas, String partnerId) {
        return new Pipedrive(ccaas.crmClient(partnerId, Requests.ALL));
    }
}
