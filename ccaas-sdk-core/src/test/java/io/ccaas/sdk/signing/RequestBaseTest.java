package io.ccaas.sdk.signing;

import static io.ccaas.sdk.signing.Heads.changed;
import static io.ccaas.sdk.signing.Heads.post;
import static io.ccaas.sdk.signing.Heads.with;
import static io.ccaas.sdk.signing.Heads.without;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A refusal for each rule of steps 7 and 8 of RFC 9421 section 3.2: base and signature. */
class RequestBaseTest extends RequestVerification {

    @Test
    void componentOfRequestInRequest_isRefused() {
        assertEquals("COMPONENT_FORBIDDEN_HERE", refusal(input("(\"@method\"", "(\"@method\";req \"@method\"")));
    }

    @Test
    void statusInRequest_isRefused() {
        assertEquals("COMPONENT_FORBIDDEN_HERE", refusal(input("(\"@method\"", "(\"@status\" \"@method\"")));
    }

    @Test
    void coveredFieldThatIsAbsent_isRefused() {
        assertEquals("COMPONENT_ABSENT", refusal(input("(\"@method\"", "(\"date\" \"@method\"")));
    }

    @Test
    void coveredFieldThatWasRemoved_isRefused() {
        assertEquals("COMPONENT_ABSENT", refusal(without(signed, "Ccx-Tenant")));
    }

    @Test
    void queryParameterThatIsRepeated_isRefused() {
        assertEquals(
                "COMPONENT_MALFORMED", refusal(input("(\"@method\"", "(\"@query-param\";name=\"order\" \"@method\"")));
    }

    @Test
    void lineEndInCoveredField_isRefused() {
        assertEquals(
                "FIELD_VALUE_FORBIDDEN",
                refusal(changed(signed, "Ccx-Tenant", value -> value + "\n\"@method\": DELETE")));
    }

    @Test
    void nonAsciiInCoveredField_isRefused() {
        assertEquals("FIELD_VALUE_FORBIDDEN", refusal(changed(signed, "Ccx-Tenant", value -> "té")));
    }

    @Test
    void fieldNameWithLineEnd_isRefused() {
        assertEquals("FIELD_NAME_FORBIDDEN", refusal(with(signed, List.of(new Field("a\nccx-b", "1")))));
        assertEquals("FIELD_NAME_FORBIDDEN", refusal(with(signed, List.of(new Field("", "1")))));
    }

    @Test
    void targetWithUserInformation_isRefused() {
        RequestHead tricky = new RequestHead("POST", "https://partner.example@evil.example/", signed.fields());

        assertEquals("TARGET_URI_MALFORMED", refusal(tricky));
    }

    // Step 8: the signature

    @Test
    void otherTarget_isRefused() {
        assertEquals("SIGNATURE_MISMATCH", refusal(new RequestHead("POST", "https://evil.example/", signed.fields())));
    }

    @Test
    void signatureOfOtherRequest_isRefused() {
        String other = Heads.value(sign(post()).fields(), "Signature");

        assertEquals("SIGNATURE_MISMATCH", refusal(changed(signed, "Signature", value -> other)));
    }
}
