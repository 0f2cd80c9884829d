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

    /**
     * What a CRM can do beyond {@link CrmConnector}, by the type that says so; see {@code io.ccaas.sdk.crm.desk}.
     *
     * @param connector a connected CRM
     * @param capability for example {@code Tickets.class}
     * @param <C> the capability
     * @return the same connector
     * @throws CrmUnsupportedException {@code CRM_OPERATION_UNSUPPORTED} when it cannot; nothing was sent
     */
    public static <C> C require(CrmConnector connector, Class<C> capability) {
        if (!capability.isInstance(connector)) {
            throw CrmUnsupportedException.of(
                    capability.getSimpleName(), connector.getClass().getSimpleName(), "it has no such operations");
        }
        return capability.cast(connector);
    }
}
