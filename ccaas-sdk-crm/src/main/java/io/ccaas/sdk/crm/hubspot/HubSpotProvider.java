package io.ccaas.sdk.crm.hubspot;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmConnectorProvider;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.ConnectorDeclaration.Kind;
import io.ccaas.sdk.partner.ConnectorDeclaration.Option;
import io.ccaas.sdk.partner.Role;
import java.util.List;

/**
 * The connector {@code hubspot}; options {@code pipeline}, {@code stageOpen}, {@code stageWaiting}, {@code stageClosed} say where tickets
 * go (default: the first pipeline of a new account).
 */
public final class HubSpotProvider implements CrmConnectorProvider {

    /** Made by the service loader. */
    public HubSpotProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration(
                "hubspot",
                Role.CRM,
                List.of(
                        Option.of("pipeline", Kind.TEXT),
                        Option.of("stageOpen", Kind.TEXT),
                        Option.of("stageWaiting", Kind.TEXT),
                        Option.of("stageClosed", Kind.TEXT)));
    }

    @Override
    public CrmConnector connect(Ccaas ccaas, String partnerId) {
        return new HubSpot(ccaas.crmClient(partnerId, Requests.ALL));
    }
}
