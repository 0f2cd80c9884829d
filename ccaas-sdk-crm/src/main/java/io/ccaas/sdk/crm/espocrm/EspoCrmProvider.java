package io.ccaas.sdk.crm.espocrm;

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
 * The connector {@code espocrm}; options {@code statusOpen}, {@code statusWaiting}, {@code statusClosed} say how cases stand (default: the
 * words of a new instance).
 */
@Experimental
public final class EspoCrmProvider implements CrmConnectorProvider {

    /** Made by the service loader. */
    public EspoCrmProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration(
                "espocrm",
                Role.CRM,
                List.of(
                        Option.of("statusOpen", Kind.TEXT),
                        Option.of("statusWaiting", Kind.TEXT),
                        Option.of("statusClosed", Kind.TEXT)));
    }

    @Override
    public CrmConnector connect(Ccaas ccaas, String partnerId) {
        return new EspoCrm(ccaas.crmClient(partnerId, Requests.ALL));
    }
}
