package io.ccaas.sdk.signing;

import static io.ccaas.sdk.signing.Heads.CLIENT;
import static io.ccaas.sdk.signing.Heads.changed;
import static io.ccaas.sdk.signing.Heads.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is accepted, and a refusal for each rule of steps 1 to 3 of RFC 9421 section 3.2. */
class RequestVerifierTest extends RequestVerification {
    @Test
    void signedRequest_isProvenWithItsClientAndCoverage() {
        VerifiedRequest proven = verifier.verify(signed);

        assertEquals("client-1", proven.clientId());
        assertEquals(CLIENT.keyId(), proven.keyId());
        assertEquals(
                List.of(
                        "\"@method\"",
                        "\"@target-uri\"",
                        "\"content-digest\"",
                        "\"content-type\"",
                        "\"content-length\"",
                        "\"authorization\"",
                        "\"idempotency-key\"",
                        "\"ccx-tenant\""),
                proven.covered());
    }

    @Test
    void foldedFieldLine_countsAsOneSpace() {
        RequestHead spaced = sign(changed(post(), "Ccx-Tenant", value -> "tenant 1"));

        RequestHead folded = changed(spaced, "Ccx-Tenant", value -> "tenant \r\n\t 1");

        assertEquals("client-1", verifier.verify(folded).clientId());
    }

    @Test
    void spacingOfSignatureInput_doesNotMatter() {
        assertEquals(
                "client-1", verifier.verify(input(";created=", ";  created=")).clientId());
    }

    @Test
    void foreignSignatureThatIsInvalid_isNotLookedAt() {
        RequestHead two = changed(signed, "Signature-Input", value -> "proxy=(\"Nonsense\");tag=\"other\", " + value);

        assertEquals("client-1", verifier.verify(two).clientId());
    }

    @Test
    void foreignSignatureWithItsValue_neitherRejectsNorCounts() {
        RequestHead both = changed(
                changed(signed, "Signature-Input", value -> "proxy=(\"@method\");tag=\"other\", " + value),
                "Signature",
                value -> "proxy=:AAAA:, " + value);
        assertEquals("client-1", verifier.verify(both).clientId());

        RequestHead foreignAlone = changed(
                changed(signed, "Signature-Input", value -> value.replace("ccx-1-request", "other")),
                "Signature",
                value -> value);
        assertEquals("SIGNATURE_MISSING", refusal(foreignAlone));
    }

    @Test
    void labelOfSomebodyElse_doesNotMatter() {
        RequestHead relabelled = changed(input("sig1=", "x="), "Signature", value -> value.replace("sig1=", "x="));

        assertEquals("client-1", verifier.verify(relabelled).clientId());
    }

    // Step 1: choose the signature

    @Test
    void unsignedRequest_isRefused() {
        assertEquals("SIGNATURE_MISSING", refusal(post()));
    }

    @Test
    void signatureWithOtherTag_isRefused() {
        assertEquals("SIGNATURE_MISSING", refusal(input("ccx-1-request", "ccx-1-response")));
    }

    @Test
    void twoSignaturesWithTheTag_areRefused() {
        RequestHead two = changed(signed, "Signature-Input", value -> value + ", b=();tag=\"ccx-1-request\"");

        assertEquals("SIGNATURE_AMBIGUOUS", refusal(two));
    }

    @Test
    void twoMembersUnderOneLabel_areRefused() {
        assertEquals("FIELD_SYNTAX", refusal(changed(signed, "Signature-Input", value -> value + ", " + value)));
    }

    @Test
    void parameterTwice_isRefused() {
        assertEquals("FIELD_SYNTAX", refusal(input(";keyid", ";created=1;keyid")));
    }

    @Test
    void inputThatIsNoList_isRefused() {
        assertEquals(
                "SIGNATURE_INPUT_MALFORMED",
                refusal(changed(signed, "Signature-Input", value -> "sig1=1;tag=\"ccx-1-request\"")));
    }

    @Test
    void hugeSignatureInput_isRefused() {
        assertEquals(
                "FIELD_TOO_LONG",
                refusal(changed(signed, "Signature-Input", value -> value + ", x=" + "a".repeat(20_000))));
    }

    // Step 2: the covered components

    @Test
    void componentTwice_isRefused() {
        assertEquals("COMPONENT_DUPLICATE", refusal(input("(\"@method\"", "(\"@method\" \"@method\"")));
    }

    @Test
    void componentTwiceWithParametersSwapped_isRefused() {
        assertEquals(
                "COMPONENT_DUPLICATE",
                refusal(input("(\"@method\"", "(\"a\";sf;key=\"b\" \"a\";key=\"b\";sf \"@method\"")));
    }

    @Test
    void componentInUpperCase_isRefused() {
        assertEquals("COMPONENT_MALFORMED", refusal(input("\"content-type\"", "\"Content-Type\"")));
    }

    @Test
    void componentAsToken_isRefused() {
        assertEquals("COMPONENT_MALFORMED", refusal(input("(\"@method\"", "(method \"@method\"")));
    }

    @Test
    void componentWithUnknownParameter_isRefused() {
        assertEquals("COMPONENT_MALFORMED", refusal(input("\"content-type\"", "\"content-type\";new")));
    }

    @Test
    void fieldOfTheHeadAsTrailer_isRefused() {
        assertEquals("COMPONENT_ABSENT", refusal(input("(\"@method\"", "(\"content-type\";tr \"@method\"")));
    }

    @Test
    void unknownDerivedComponent_isRefused() {
        assertEquals("COMPONENT_UNKNOWN", refusal(input("(\"@method\"", "(\"@unknown\" \"@method\"")));
    }

    @Test
    void signatureParamsAsComponent_isRefused() {
        assertEquals("COMPONENT_UNKNOWN", refusal(input("(\"@method\"", "(\"@signature-params\" \"@method\"")));
    }

    // Step 3: the signature's bytes

    @Test
    void signatureUnderOtherLabel_isRefused() {
        assertEquals(
                "SIGNATURE_MISSING", refusal(changed(signed, "Signature", value -> value.replace("sig1=", "sig2="))));
    }

    @Test
    void signatureThatIsNoBase64_isRefused() {
        assertEquals("FIELD_SYNTAX", refusal(changed(signed, "Signature", value -> "sig1=:***:")));
    }

    @Test
    void signatureThatIsText_isRefused() {
        assertEquals("SIGNATURE_VALUE_MALFORMED", refusal(changed(signed, "Signature", value -> "sig1=\"abc\"")));
    }
}
