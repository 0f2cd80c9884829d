package io.ccaas.sdk.crm;

import io.ccaas.sdk.Ccaas;

/** The front door to CRMs. */
public final class Crms {

    private Crms() {}

    /**
     * Connects a CRM with the connector that its entry names.
     *
     * @param ccaas the open instance
     * @param partnerId its id in partners.yaml
     * @return the connector
     * @throws io.ccaas.sdk.errors.ConfigurationException when it is not declared so, its connector is missing, or a
     *     credential cannot be loaded
     */
    public static CrmConnector connect(Ccaas ccaas, String partnerId) {
        return ccaas.connector(CrmConnectorProvider.class, partnerId).connect(ccaas, partnerId);
    }
}
