package io.ccaas.sdk.crm.tryton;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmConnectorProvider;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.ConnectorDeclaration.Kind;
import io.ccaas.sdk.partner.ConnectorDeclaration.Option;
import io.ccaas.sdk.partner.Role;
import java.util.List;

/** The connector {@code tryton}; its option {@code database} names the database behind the endpoint. */
public final class TrytonProvider implements CrmConnectorProvider {

    /** Made by the service loader. */
    public TrytonProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration("tryton", Role.CRM, List.of(Option.of("database", Kind.TEXT)));
    }

    @Override
    public CrmConnector connect(Ccaas ccaas, String partnerId) {
        return Tryton.over(ccaas.crmClient(partnerId, Requests.ALL));
    }
}
