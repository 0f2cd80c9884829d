package io.ccaas.sdk.tls.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.JwsIssuer;
import io.ccaas.sdk.testing.PublishedOverlay;
import io.ccaas.sdk.tls.policy.ReviewedPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A halt takes two keys, and so does its end. */
final class HaltReviewTest {

    private static final JwsIssuer ONE = JwsIssuer.create();
    private static final JwsIssuer OTHER = JwsIssuer.create();
    private static final OverlayTrust TRUST = OverlayTrust.of("security", "acme", List.of(ONE.key(), OTHER.key()));

    @TempDir
    private Path folder;

    private static void refused(String code, OverlayText overlay) {
        SdkException refusal =
                assertThrows(SdkException.class, () -> TRUST.prove(overlay.signedBy(ONE), "common-2026"));
        assertEquals(code, refusal.code());
    }

    private static OverlayText reviewed(OverlayText review) {
        return OverlayText.sequence(1).with("halt", "true").with("review", review.reviewBy(OTHER));
    }

    @Test
    void haltOfTwoKeys_isProven() {
        OverlayText overlay = OverlayText.sequence(1).halting("true", OTHER);
        VerifiedOverlay halt = TRUST.prove(overlay.signedBy(ONE), "common-2026");
        assertTrue(halt.halts());
        assertFalse(halt.resumes());
        VerifiedOverlay end =
                TRUST.prove(OverlayText.sequence(1).halting("false", OTHER).signedBy(ONE), "common-2026");
        assertFalse(end.halts());
        assertTrue(end.resumes());
    }

    @Test
    void haltOfOneKey_isRefused() {
        refused("TLS_OVERLAY_HALT", OverlayText.sequence(1).with("halt", "true"));
        refused("TLS_OVERLAY_HALT", OverlayText.sequence(1).with("review", "\"\""));
        refused("TLS_OVERLAY_HALT", OverlayText.sequence(1).halting("true", ONE));
    }

    @Test
    void reviewByAStranger_isRefused() {
        refused("JWS_SIGNATURE", OverlayText.sequence(1).halting("true", JwsIssuer.create()));
    }

    @Test
    void overlayGivenAsItsOwnReview_isRefused() {
        String overlay = OTHER.sign(OverlayText.HEADER, OverlayText.sequence(1).json());
        refused("JWS_TYPE", OverlayText.sequence(1).with("halt", "true").with("review", "\"" + overlay + "\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iss | \"somebody\"",
                "aud | \"other\"",
                "policy | \"modern-2026\"",
                "seq | 2",
                "nbf | 1",
                "exp | 99999999999",
                "halt | false",
                "more | 1"
            })
    void reviewThatSaysSomethingElse_isRefused(String name, String value) {
        refused(
                "TLS_OVERLAY_HALT",
                reviewed(OverlayText.sequence(1).with("halt", "true").with(name, value)));
    }

    @Test
    void reviewWithoutAMember_isRefused() {
        refused("TLS_OVERLAY_HALT", reviewed(OverlayText.sequence(1)));
    }

    private KeptOverlay open() throws IOException {
        return KeptOverlay.open(
                ReviewedPolicy.builtIn().get(0),
                TRUST,
                OverlaySource.file(folder.resolve("overlay.jws")),
                PublishedOverlay.setUp(folder.resolve("state")));
    }

    private void publish(OverlayText overlay) throws IOException {
        Files.write(folder.resolve("overlay.jws"), overlay.signedBy(ONE));
    }

    @Test
    void haltStaysUntilTwoKeysEndIt() throws IOException {
        KeptOverlay kept = open();
        publish(OverlayText.sequence(1).halting("true", OTHER));
        assertTrue(kept.refresh(OverlayText.NOW).orElseThrow().halts());
        assertTrue(open().inForce().orElseThrow().halts());
        publish(OverlayText.sequence(2));
        SdkException refusal = assertThrows(SdkException.class, () -> kept.refresh(OverlayText.NOW));
        assertEquals("TLS_OVERLAY_LOOSENS", refusal.code());
        publish(OverlayText.sequence(2).halting("true", OTHER));
        assertTrue(kept.refresh(OverlayText.NOW).orElseThrow().halts());
        publish(OverlayText.sequence(3).halting("false", OTHER));
        assertFalse(kept.refresh(OverlayText.NOW).orElseThrow().halts());
        publish(OverlayText.sequence(4));
        assertEquals(4, kept.refresh(OverlayText.NOW).orElseThrow().sequence());
    }

    @Test
    void haltThatAlsoEmptiesADimension_isRefused() throws IOException {
        publish(OverlayText.sequence(1)
                .with("withdraw", "[\"TLSv1.2\",\"TLSv1.3\"]")
                .halting("true", OTHER));
        SdkException refusal = assertThrows(SdkException.class, () -> open().refresh(OverlayText.NOW));
        assertEquals("TLS_OVERLAY_EMPTIES", refusal.code());
    }
}
