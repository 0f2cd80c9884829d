/** Contacts and call notes in the customer's CRM: the port, its values, and the connectors. */
module io.ccaas.sdk.crm {
    requires transitive io.ccaas.sdk;
    requires static transitive org.jspecify;

    exports io.ccaas.sdk.crm;
    exports io.ccaas.sdk.crm.desk;
    exports io.ccaas.sdk.crm.matching;
    exports io.ccaas.sdk.crm.wire;

    provides io.ccaas.sdk.partner.ConnectorProvider with
            io.ccaas.sdk.crm.dynamics.DynamicsProvider,
            io.ccaas.sdk.crm.espocrm.EspoCrmProvider,
            io.ccaas.sdk.crm.freshdesk.FreshdeskProvider,
            io.ccaas.sdk.crm.hubspot.HubSpotProvider,
            io.ccaas.sdk.crm.odoo.OdooProvider,
            io.ccaas.sdk.crm.pipedrive.PipedriveProvider,
            io.ccaas.sdk.crm.reference.ReferenceProvider,
            io.ccaas.sdk.crm.salesforce.SalesforceProvider,
            io.ccaas.sdk.crm.servicenow.ServiceNowProvider,
            io.ccaas.sdk.crm.suitecrm.SuiteCrmProvider,
            io.ccaas.sdk.crm.tryton.TrytonProvider,
            io.ccaas.sdk.crm.zendesk.ZendeskProvider,
            io.ccaas.sdk.crm.zoho.ZohoProvider;
}
