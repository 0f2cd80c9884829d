package io.ccaas.sdk.tls.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.testing.JwsIssuer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is just taken, and what a refusal says; {@link OverlayTrustTest} has what is refused. */
final class OverlayClaimsTest {

    private static final JwsIssuer ISSUER = JwsIssuer.create();
    private static final OverlayTrust TRUST = OverlayTrust.of("security", "acme", List.of(ISSUER.key()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nbf | 0",
                "exp | 253402300799",
                "minRsaBits | 2048",
                "minRsaBits | 16384",
                "minEcBits | 256",
                "minEcBits | 521",
                "maxLeafDays | 1",
                "maxLeafDays | 2147483647",
                "withdraw | []"
            })
    void valueAtTheEndOfItsRange_isTaken(String name, String value) {
        byte[] document = OverlayText.sequence(1).with(name, value).signedBy(ISSUER);
        assertEquals(1, TRUST.prove(document, "common-2026").sequence());
    }

    @Test
    void refusalOfAMember_saysWhetherItIsUnknownOrMissing() {
        assertEquals(
                "member number 7 is not known to this release",
                found(OverlayText.sequence(1).with("planted", "1")));
        assertEquals("exp is missing", found(OverlayText.sequence(1).with("exp", "")));
        assertEquals("exp is null", found(OverlayText.sequence(1).with("exp", "null")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seq is less | seq | 0",
                "exp is not | exp | 1",
                "nbf is none | nbf | -1",
                "minRsaBits is not | minRsaBits | 2047",
                "minEcBits is not | minEcBits | 522",
                "maxLeafDays is not | maxLeafDays | 4294967297",
                "reviewBy is none | reviewBy | \"planted\"",
                "number 2 in withdraw is none | withdraw | [\"x25519\",\"planted\"]",
                "number 3 in withdraw stands there already | withdraw | [\"x25519\",\"x448\",\"x25519\"]"
            })
    void refusalOfAValue_saysWhichOne(String found, String name, String value) {
        assertEquals(found, found(OverlayText.sequence(1).with(name, value)));
    }

    private static String found(OverlayText overlay) {
        byte[] document = overlay.signedBy(ISSUER);
        return assertThrows(EvidenceException.class, () -> TRUST.prove(document, "common-2026"))
                .problem()
                .found();
    }
}
