package io.ccaas.sdk.crm.servicenow;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.architecture.Experimental;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmConnectorProvider;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.ConnectorDeclaration.Kind;
import io.ccaas.sdk.partner.ConnectorDeclaration.Option;
import io.ccaas.sdk.partner.Role;
import java.util.List;

/**
 * The connector {@code servicenow}; option {@code account} is the account of new contacts (default: none), {@code closeCode} the resolution
 * code of closed tickets.
 */
@Experimental
public final class ServiceNowProvider implements CrmConnectorProvider {

    /** Made by the service loader. */
    public ServiceNowProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration(
                "servicenow", Role.CRM, List.of(Option.of("account", Kind.TEXT), Option.of("closeCode", Kind.TEXT)));
    }

    @Override
    public CrmConnector connect(Ccaas ccaas, String partnerId) {
        return new ServiceNow(ccaas.crmClient(partnerId, Requests.ALL));
    }
}
