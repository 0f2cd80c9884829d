package io.ccaas.sdk.tls.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an overlay adds to the text; the text without one is compared whole with a snapshot of each policy. */
final class PolicyTextTest {

    private static final ReviewedPolicy COMMON = ReviewedPolicy.builtIn().get(0);

    @Test
    void overlay_isNamedByItsSequence() {
        String text = COMMON.text(COMMON.rules(), OptionalLong.of(7));
        assertTrue(text.startsWith("policy: common-2026 revision 2\noverlay: sequence 7\nprotocols: "), text);
        assertFalse(COMMON.text(COMMON.rules(), OptionalLong.empty()).contains("overlay"));
    }

    @Test
    void limitOfEveryLeaf_hasALineOfItsOwn() {
        TlsPolicyOverlay overlay = new TlsPolicyOverlay(Set.of(), 0, 0, 90, Optional.empty(), false);
        String text = COMMON.text(COMMON.rules().tightenedBy(overlay), OptionalLong.empty());
        assertTrue(text.contains("\nleaf-days: 90\n"), text);
        assertFalse(COMMON.text(COMMON.rules(), OptionalLong.empty()).contains("\nleaf-days: "));
    }

    @Test
    void policy_isNamedByItsRevision() {
        assertEquals("ReviewedPolicy[common-2026 revision 2]", COMMON.toString());
    }
}
