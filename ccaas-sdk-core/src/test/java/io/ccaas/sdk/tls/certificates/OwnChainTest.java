package io.ccaas.sdk.tls.certificates;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.testing.CertificateOrder;
import io.ccaas.sdk.testing.CertificateSignature;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.testing.TestKeyKind;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What we present ourselves, what a client presents, and the second in which a chain ends. */
final class OwnChainTest {

    private static final TestAuthority ROOT = TestAuthority.create("root");
    private static final int DEPTH = 5;
    private static final ChainRules RULES = new ChainRules(
            new KeyRules(2048, 2048, Set.of("secp256r1")),
            Set.of("SHA256withECDSA"),
            new LifetimeRules(new TreeMap<>(), 100),
            Purpose.CLIENT,
            false);

    private static void refused(String code, String found, CertificateOrder leaf) {
        List<X509Certificate> chain = leaf.issue().chain();
        Refused.with(code, found, () -> RULES.requireOwn(chain));
    }

    @Test
    void ownChain_isHeldToTheRulesOfItsLeaf() {
        Instant now = Instant.now();
        assertDoesNotThrow(() -> RULES.requireOwn(ROOT.leaf("own").issue().chain()));
        refused("TLS_KEY", "it is EC secp384r1", ROOT.leaf("own").key(TestKeyKind.P384));
        refused("TLS_LEAF", "it is of an older version", ROOT.leaf("own").ofFirstVersion());
        refused("TLS_LIFETIME", "it is valid for longer", ROOT.leaf("own").valid(now, now.plus(Duration.ofDays(101))));
        refused(
                "TLS_PURPOSE",
                "it is for other purposes, or for any",
                ROOT.leaf("own").with(TestExtension.extendedKeyUsage(TestExtension.SERVER_AUTH)));
    }

    @Test
    void ownIntermediate_isHeldToTheRulesOfThePath() {
        TestAuthority below = ROOT.intermediate("below")
                .signedWith(CertificateSignature.SHA384_ECDSA)
                .issueAuthority();
        refused("TLS_CERTIFICATE_SIGNATURE", "it is signed in another way", below.leaf("own"));
    }

    @Test
    void ownRoot_isLeftToWhomItIsSentTo() {
        TestAuthority root = TestAuthority.root("root")
                .signedWith(CertificateSignature.SHA1_ECDSA)
                .issueAuthority();
        List<X509Certificate> chain = new ArrayList<>(root.leaf("own").issue().chain());
        chain.add(root.certificate());
        assertDoesNotThrow(() -> RULES.requireOwn(chain));
    }

    @Test
    void clientWithoutAlternativeName_isProven() {
        List<X509Certificate> chain = ROOT.leaf("client").issue().chain();
        assertDoesNotThrow(() -> RULES.prove(chain, null, Set.of(ROOT.certificate())));
    }

    @Test
    void lastSecond_countsToItsEnd() {
        Instant last = Instant.parse("2026-10-31T00:00:00Z");
        TestAuthority root =
                TestAuthority.root("root").valid(last.minusSeconds(60), last).issueAuthority();
        List<X509Certificate> chain =
                root.leaf("client").valid(last.minusSeconds(60), last).issue().chain();
        Set<X509Certificate> anchors = Set.of(root.certificate());
        assertDoesNotThrow(() -> RULES.prove(chain, null, anchors, last.plusMillis(999), DEPTH));
        assertThrows(RuleBroken.class, () -> RULES.prove(chain, null, anchors, last.plusSeconds(1), DEPTH));
    }
}
