/** Contacts and call notes in the customer's CRM: the port, its values, and the connectors. */
module io.ccaas.sdk.crm {
    requires transitive io.ccaas.sdk;
    requires static transitive org.jspecify;

    exports io.ccaas.sdk.crm;

    provides io.ccaas.sdk.partner.ConnectorProvider with
            io.ccaas.sdk.crm.reference.ReferenceProvider;
}
