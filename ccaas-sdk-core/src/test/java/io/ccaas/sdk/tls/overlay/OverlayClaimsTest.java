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
                "there is a member that this release does not know",
                found(OverlayText.sequence(1).with("add", "1")));
        assertEquals("one is missing or null", found(OverlayText.sequence(1).with("exp", "")));
    }

    private static String found(OverlayText overlay) {
        byte[] document = overlay.signedBy(ISSUER);
        return assertThrows(EvidenceException.class, () -> TRUST.prove(document, "common-2026"))
                .problem()
                .found();
    }
}
