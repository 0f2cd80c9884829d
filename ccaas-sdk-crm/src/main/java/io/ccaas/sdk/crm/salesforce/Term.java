package io.ccaas.sdk.crm.salesforce;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.http.WireValue;

/**
 * Every constant text that is sent, pieces of SOQL among them. What stands between the quotes of a piece is a telephone number's digits, an
 * external id or an id of Salesforce's: none of these types can hold a quote or a backslash.
 */
enum Term implements WireValue.Word {
    GET("GET"),
    ANSWER("answer"),
    QUERY("/services/data/v66.0/query/?q="),
    NUMBERS("SELECT Id, Phone, MobilePhone, HomePhone, OtherPhone FROM Contact WHERE MobilePhone LIKE '%"),
    OR_PHONE("' OR Phone LIKE '%"),
    OR_HOME("' OR HomePhone LIKE '%"),
    OR_OTHER("' OR OtherPhone LIKE '%"),
    ORDERED("' ORDER BY Id LIMIT 2000"),
    CONTACT_BY_ID("SELECT Id FROM Contact WHERE Id = '"),
    SELECT("SELECT Id"),
    NAME(", Name"),
    COMPANY(", Account.Name"),
    EMAIL(", Email"),
    PHONES(", Phone"),
    MOBILE(", MobilePhone"),
    NUMBER(", Ccaas_External_Id__c"),
    FROM_CONTACT(" FROM Contact WHERE Id = '"),
    CONTACT_BY_EXTERNAL_ID("SELECT Id FROM Contact WHERE Ccaas_External_Id__c = '"),
    TASK_BY_EXTERNAL_ID("SELECT Id, WhoId FROM Task WHERE Ccaas_External_Id__c = '"),
    CASE_BY_EXTERNAL_ID("SELECT Id, ContactId FROM Case WHERE Ccaas_External_Id__c = '"),
    TASKS_OF("SELECT Id FROM Task WHERE Ccaas_External_Id__c != null AND WhoId = '"),
    CASES_OF("SELECT Id FROM Case WHERE Ccaas_External_Id__c != null AND ContactId = '"),
    END("'"),
    FEW("' LIMIT 200"),
    CONTACT("Contact"),
    TASK("Task"),
    CASE("Case"),
    CALL("Call"),
    NOTE("Note"),
    COMPLETED("Completed"),
    NORMAL("Normal"),
    PHONE("Phone"),
    INBOUND("Inbound"),
    OUTBOUND("Outbound"),
    UNKNOWN("Unknown caller"),
    ERASED("Erased"),
    NEW("New"),
    WORKING("Working"),
    CLOSED("Closed");

    private final String wire;

    Term(String wire) {
        this.wire = wire;
    }

    static Term of(Direction direction) {
        return direction == Direction.INBOUND ? INBOUND : OUTBOUND;
    }

    @Override
    public String wire() {
        return wire;
    }
}
