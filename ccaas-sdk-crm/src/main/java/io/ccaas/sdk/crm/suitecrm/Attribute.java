package io.ccaas.sdk.crm.suitecrm;

import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.http.WireValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is read of a contact: the request names its attributes, and SuiteCRM sends no others. */
enum Attribute implements WireValue.Word {
    /** Is never among the attributes of the answer: it stands beside them. */
    ID("id"),
    FIRST_NAME("first_name"),
    LAST_NAME("last_name"),
    ACCOUNT("account_name"),
    EMAIL("email1"),
    PHONE("phone_work"),
    MOBILE("phone_mobile");

    private final String wire;

    Attribute(String wire) {
        this.wire = wire;
    }

    /** Of a field; none of the customer's number, from which the record's id is derived without a way back. */
    static List<Attribute> of(ContactField field) {
        return switch (field) {
            case NAME -> List.of(FIRST_NAME, LAST_NAME);
            case COMPANY -> List.of(ACCOUNT);
            case EMAIL -> List.of(EMAIL);
            case PHONE -> List.of(PHONE);
            case MOBILE -> List.of(MOBILE);
            case CUSTOMER_NUMBER -> List.of();
        };
    }

    /** The identity alone when nothing is asked for: with no list at all SuiteCRM sends everything. */
    static WireValue of(Set<ContactField> allowed) {
        List<Attribute> asked = new ArrayList<>(List.of(ID));
        allowed.forEach(field -> asked.addAll(of(field)));
        return WireValue.listed(asked);
    }

    @Override
    public String wire() {
        return wire;
    }
}
