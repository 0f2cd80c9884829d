package io.ccaas.sdk.crm.servicenow;

import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.http.WireValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is shown of a contact: the request names its columns, and ServiceNow sends no others. */
enum Column implements WireValue.Word {
    ID("sys_id"),
    EXTERNAL_ID(Rows.EXTERNAL_ID),
    FIRST_NAME("first_name"),
    LAST_NAME("last_name"),
    ACCOUNT("account.name"),
    EMAIL("email"),
    PHONE("phone"),
    MOBILE("mobile_phone");

    private final String wire;

    Column(String wire) {
        this.wire = wire;
    }

    static List<Column> of(ContactField field) {
        return switch (field) {
            case NAME -> List.of(FIRST_NAME, LAST_NAME);
            case COMPANY -> List.of(ACCOUNT);
            case EMAIL -> List.of(EMAIL);
            case PHONE -> List.of(PHONE);
            case MOBILE -> List.of(MOBILE);
            case CUSTOMER_NUMBER -> List.of(EXTERNAL_ID);
        };
    }

    static WireValue of(Set<ContactField> allowed) {
        List<Column> asked = new ArrayList<>(List.of(ID));
        allowed.forEach(field -> asked.addAll(of(field)));
        return WireValue.listed(asked);
    }

    @Override
    public String wire() {
        return wire;
    }
}
