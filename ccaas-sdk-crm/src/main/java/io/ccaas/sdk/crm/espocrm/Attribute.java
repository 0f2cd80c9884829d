package io.ccaas.sdk.crm.espocrm;

import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.http.WireValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is looked for, and what is read of a contact: the request names its attributes, and EspoCRM sends no others. */
enum Attribute implements WireValue.Word {
    ID("id"),
    EXTERNAL_ID(Kind.EXTERNAL_ID),
    FIRST_NAME("firstName"),
    LAST_NAME("lastName"),
    ACCOUNT("accountName"),
    EMAIL("emailAddress"),
    PHONE("phoneNumber");

    private final String wire;

    Attribute(String wire) {
        this.wire = wire;
    }

    /** Of a field; none of a mobile number, which EspoCRM keeps in a list with the others. */
    static List<Attribute> of(ContactField field) {
        return switch (field) {
            case NAME -> List.of(FIRST_NAME, LAST_NAME);
            case COMPANY -> List.of(ACCOUNT);
            case EMAIL -> List.of(EMAIL);
            case PHONE -> List.of(PHONE);
            case MOBILE -> List.of();
            case CUSTOMER_NUMBER -> List.of(EXTERNAL_ID);
        };
    }

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
