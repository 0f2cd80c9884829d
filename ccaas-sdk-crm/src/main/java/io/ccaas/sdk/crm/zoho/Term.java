package io.ccaas.sdk.crm.zoho;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.http.WireValue;

/**
 * Every constant text that is sent, pieces of COQL among them. What stands between the quotes of a piece is a telephone number as a country
 * writes it, an external id or an id of Zoho's: none of these types can hold a quote or a backslash.
 */
enum Term implements WireValue.Word {
    CONTACTS("Contacts"),
    CALLS("Calls"),
    EXTERNAL_ID("Ccaas_External_Id"),
    NUMBERS("select id, Mobile, Phone, Home_Phone, Other_Phone from Contacts where (((Mobile in ('"),
    OR_PHONE("') or (Phone in ('"),
    OR_HOME("')) or ((Home_Phone in ('"),
    OR_OTHER("') or (Other_Phone in ('"),
    MOBILE_ENDS("') or Mobile like '%"),
    PHONE_ENDS("') or Phone like '%"),
    HOME_ENDS("') or Home_Phone like '%"),
    OTHER_ENDS("') or Other_Phone like '%"),
    NEXT("','"),
    PAGE("'))) order by id asc limit 200 offset "),
    CONTACT_BY_ID("select id from Contacts where id = '"),
    CONTACT_BY_EXTERNAL_ID("select id from Contacts where Ccaas_External_Id = '"),
    CALL_BY_EXTERNAL_ID("select id, Who_Id from Calls where Ccaas_External_Id = '"),
    CALLS_OF("select id from Calls where (Ccaas_External_Id is not null and Who_Id = '"),
    SELECT("select id"),
    NAME(", Full_Name"),
    COMPANY(", Account_Name.Account_Name"),
    EMAIL(", Email"),
    PHONE(", Phone"),
    MOBILE(", Mobile"),
    NUMBER(", Ccaas_External_Id"),
    FROM_CONTACT(" from Contacts where id = '"),
    END("'"),
    END_ALL("')"),
    INBOUND("Inbound"),
    OUTBOUND("Outbound"),
    INBOUND_CALL("Inbound call, "),
    OUTBOUND_CALL("Outbound call, "),
    SECONDS(" s"),
    TIME("T"),
    ZERO("0"),
    COLON(":"),
    UTC("+00:00"),
    UNKNOWN("Unknown caller"),
    ERASED("Erased");

    private final String wire;

    Term(String wire) {
        this.wire = wire;
    }

    static Term of(Direction direction) {
        return direction == Direction.INBOUND ? INBOUND : OUTBOUND;
    }

    static Term subject(Direction direction) {
        return direction == Direction.INBOUND ? INBOUND_CALL : OUTBOUND_CALL;
    }

    @Override
    public String wire() {
        return wire;
    }
}
