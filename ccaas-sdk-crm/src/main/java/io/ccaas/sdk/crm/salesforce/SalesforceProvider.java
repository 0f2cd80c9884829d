package io.ccaas.sdk.crm.salesforce;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmConnectorProvider;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.ConnectorDeclaration.Kind;
import io.ccaas.sdk.partner.ConnectorDeclaration.Option;
import io.ccaas.sdk.partner.Role;
import java.util.List;

/**
 * The connector {@code salesforce}; options {@code statusOpen}, {@code statusWaiting}, {@code statusClosed} are statuses of cases
 * (default: those of a new organisation).
 */
public final class SalesforceProvider implements CrmConnectorProvider {

    /** Made by the service loader. */
    public SalesforceProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration(
                "salesforce",
                Role.CRM,
                List.of(
                        Option.of("statusOpen", Kind.TEXT),
                        Option.of("statusWaiting", Kind.TEXT),
                        Option.of("statusClosed", Kind.TEXT)));
    }

    @Override
    public CrmConnector connect(Ccaas ccaas, String partnerId) {
        return new Salesforce(ccaas.crmClient(partnerId, Requests.ALL));
    }
}
