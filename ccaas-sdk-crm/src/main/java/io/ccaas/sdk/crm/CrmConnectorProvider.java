package io.ccaas.sdk.crm;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.partner.ConnectorProvider;

/** Brings a connector to this port; found as a service. */
public interface CrmConnectorProvider extends ConnectorProvider {

    /**
     * Connects one CRM.
     *
     * @param ccaas the open instance
     * @param partnerId its id
     * @return the connector
     * @throws io.ccaas.sdk.errors.ConfigurationException when its declaration or a credential does not hold
     */
    CrmConnector connect(Ccaas ccaas, String partnerId);
}
