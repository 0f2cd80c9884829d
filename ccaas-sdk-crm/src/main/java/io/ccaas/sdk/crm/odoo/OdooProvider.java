package io.ccaas.sdk.crm.odoo;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.architecture.Experimental;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmConnectorProvider;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.ConnectorDeclaration.Kind;
import io.ccaas.sdk.partner.ConnectorDeclaration.Option;
import io.ccaas.sdk.partner.Role;
import java.util.List;
import java.util.Optional;

/**
 * The connector {@code odoo}; its option {@code mobile} names the field of a partner that holds a mobile number (default: there is none,
 * as in Odoo 19).
 */
@Experimental
public final class OdooProvider implements CrmConnectorProvider {

    /** Made by the service loader. */
    public OdooProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration("odoo", Role.CRM, List.of(Option.of("mobile", Kind.TEXT)));
    }

    @Override
    public CrmConnector connect(Ccaas ccaas, String partnerId) {
        Optional<String> mobile =
                Optional.ofNullable(ccaas.flows().require(partnerId).options().get("mobile"));
        return new Odoo(ccaas.crmClient(partnerId, Requests.ALL), mobile);
    }
}
