package io.ccaas.sdk.crm.dynamics;

import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.http.WireValue;
import java.util.List;
import java.util.Map;

/** What is read of records: each request names its columns, and Dataverse sends no others of what it knows of a person. */
enum Column implements WireValue.Word {
    CONTACT_ID("contactid"),
    CALL_ID("activityid"),
    EXTERNAL_ID("ccaas_externalid"),
    REGARDED("_regardingobjectid_value"),
    STATE("statecode"),
    FULL_NAME("fullname"),
    EMAIL("emailaddress1"),
    PHONE("telephone1"),
    MOBILE("mobilephone");

    static final List<Column> CONTACT = List.of(CONTACT_ID, EXTERNAL_ID);
    static final List<Column> CALL = List.of(CALL_ID, EXTERNAL_ID, REGARDED, STATE);
    static final List<Column> FILED = List.of(CALL_ID, EXTERNAL_ID);

    /** The firm is left out: a contact has but the id of another record there. */
    static final Map<ContactField, Column> SHOWN = Map.of(
            ContactField.NAME, FULL_NAME,
            ContactField.EMAIL, EMAIL,
            ContactField.PHONE, PHONE,
            ContactField.MOBILE, MOBILE,
            ContactField.CUSTOMER_NUMBER, EXTERNAL_ID);

    private final String wire;

    Column(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
