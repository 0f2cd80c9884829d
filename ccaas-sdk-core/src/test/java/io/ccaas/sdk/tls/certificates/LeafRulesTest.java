package io.ccaas.sdk.tls.certificates;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.ccaas.sdk.testing.CertificateOrder;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.testing.TestExtension.KeyUsage;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LeafRulesTest {

    private static final TestAuthority ROOT = TestAuthority.create("root");
    private static final Instant FIRST = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2026-10-31T00:00:00Z");
    private static final String AUTHORITY = "it may sign other certificates";

    private static CertificateOrder leaf() {
        return ROOT.leaf("s").dns("localhost").valid(FIRST, LAST);
    }

    private static void accepted(CertificateOrder order, Instant now) {
        X509Certificate leaf = order.issue().certificate();
        assertDoesNotThrow(() -> LeafRules.require(leaf, now));
    }

    private static void refused(String code, String found, CertificateOrder order, Instant now) {
        X509Certificate leaf = order.issue().certificate();
        Refused.with(code, found, () -> LeafRules.require(leaf, now));
    }

    @Test
    void leaf_countsFromItsFirstSecondToItsLast() {
        accepted(leaf(), FIRST);
        accepted(leaf(), LAST);
    }

    @Test
    void expiredLeaf_isRefusedWithItsLastSecond() {
        refused("TLS_VALIDITY", "it expired on 2026-10-31T00:00:00Z", leaf(), LAST.plusSeconds(1));
    }

    @Test
    void earlyLeaf_isRefusedWithItsFirstSecond() {
        refused("TLS_VALIDITY", "it is valid only from 2026-10-01T00:00:00Z", leaf(), FIRST.minusSeconds(1));
    }

    @Test
    void leafOfAnOlderVersion_isRefused() {
        refused("TLS_LEAF", "it is of an older version", leaf().ofFirstVersion(), FIRST);
    }

    @Test
    void authorityInPlaceOfALeaf_isRefused() {
        for (int pathLength : new int[] {-1, 0, 3}) {
            refused("TLS_LEAF", AUTHORITY, leaf().with(TestExtension.basicConstraints(true, pathLength)), FIRST);
        }
    }

    @Test
    void leafThatMaySignCertificates_isRefused() {
        TestExtension usage = TestExtension.keyUsage(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_CERT_SIGN);
        refused("TLS_LEAF", AUTHORITY, leaf().with(usage), FIRST);
    }

    @Test
    void leafThatMayNotSignHandshakes_isRefused() {
        TestExtension usage = TestExtension.keyUsage(KeyUsage.KEY_ENCIPHERMENT);
        refused("TLS_LEAF", "its key usage leaves that out", leaf().with(usage), FIRST);
    }

    @Test
    void leafThatNamesNoUsage_counts() {
        accepted(leaf().without(TestExtension.KEY_USAGE), FIRST);
    }
}
