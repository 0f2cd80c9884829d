package io.ccaas.sdk.crm.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.call.PhoneNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CandidatesTest {

    private static final PhoneNumber NUMBER = PhoneNumber.parse("+33639980001");

    @Test
    void candidates_areRankedByKindAndCountOnce() {
        List<String> ranked = Candidates.<String>of(NUMBER)
                .add("fax", NumberKind.OTHER, "0639980001")
                .add("phone", NumberKind.PHONE, "06 39 98 00 01")
                .add("both", NumberKind.PHONE, "+33639980001")
                .add("both", NumberKind.MOBILE, "0033639980001")
                .ranked();
        assertEquals(List.of("both", "phone", "fax"), ranked);
    }

    @Test
    void similarNumber_dropsOut() {
        List<String> ranked = Candidates.<String>of(NUMBER)
                .add("germany", NumberKind.MOBILE, "+49639980001")
                .add("longer", NumberKind.MOBILE, "+336399800012")
                .add("nothing", NumberKind.MOBILE, "")
                .ranked();
        assertEquals(List.of(), ranked);
    }
}
