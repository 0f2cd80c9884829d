package io.ccaas.sdk.tls.certificates;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.testing.CertificateOrder;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.testing.TestKeyKind;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that Java alone does not keep, and what Java's search throws unchecked. */
final class ChainRulesTest {

    private static final String NAME = "foo.example.com";

    private static final ChainRules PRIVATE = rules(false);
    private static final ChainRules PUBLIC = rules(true);

    private static ChainRules rules(boolean publicPki) {
        return new ChainRules(
                new KeyRules(2048, 2048, Set.of("secp256r1")),
                Set.of("SHA256withECDSA"),
                new LifetimeRules(new TreeMap<>(), 1_000),
                Purpose.SERVER,
                publicPki);
    }

    private static void accepted(ChainRules rules, TestAuthority root, CertificateOrder leaf) {
        assertDoesNotThrow(() -> rules.prove(leaf.issue().chain(), NAME, Set.of(root.certificate())));
    }

    private static void refused(String code, ChainRules rules, TestAuthority root, CertificateOrder leaf) {
        refused(code, rules, leaf.issue().chain(), Set.of(root.certificate()));
    }

    private static void refused(
            String code, ChainRules rules, List<X509Certificate> chain, Set<X509Certificate> anchors) {
        RuleBroken broken = assertThrows(RuleBroken.class, () -> rules.prove(chain, NAME, anchors));
        assertEquals(code, broken.problem().code());
    }

    private static CertificateOrder leaf(TestAuthority authority) {
        return authority.leaf("").dns(NAME);
    }

    private static TestExtension dnsConstraint(String permitted) {
        return TestExtension.nameConstraints(List.of(permitted), List.of());
    }

    @Test
    void constraintsOfTheAnchor_hold() {
        TestAuthority root =
                TestAuthority.root("root").with(dnsConstraint("example.com")).issueAuthority();
        accepted(PRIVATE, root, leaf(root));
        TestAuthority other =
                TestAuthority.root("root").with(dnsConstraint("example.org")).issueAuthority();
        refused("TLS_NAME_CONSTRAINTS", PRIVATE, other, leaf(other));
    }

    @Test
    void addressOfIpv4InIpv6Form_isRefused() {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1};
        TestAuthority root = TestAuthority.create("root");
        List<X509Certificate> chain =
                root.leaf("").alternativeName(0x87, mapped).issue().chain();
        Set<X509Certificate> anchors = Set.of(root.certificate());
        RuleBroken broken = assertThrows(RuleBroken.class, () -> PRIVATE.prove(chain, "127.0.0.1", anchors));
        assertEquals("TLS_NAME", broken.problem().code());
        refused("TLS_NAME", PRIVATE, root, leaf(root).alternativeName(0x87, mapped));
    }

    /** Thirty authorities of one name, of which each may have signed each: a search without a limit would not come back. */
    @Test
    void mazeOfAuthorities_isRefused() {
        List<X509Certificate> sent = new ArrayList<>();
        TestAuthority one = TestAuthority.root("maze").issueAuthority();
        sent.add(leaf(one).issue().certificate());
        for (int i = 0; i < 30; i++) {
            sent.add(TestAuthority.root("maze").issueAuthority().certificate());
        }
        refused("TLS_CHAIN", PRIVATE, sent, Set.of(TestAuthority.create("root").certificate()));
        TestAuthority trusted = TestAuthority.create("maze");
        refused("TLS_CHAIN", PRIVATE, sent, Set.of(trusted.certificate()));
    }

    /** What is sent beside the path and has the issuer's name is tried, and left. */
    @Test
    void namesakeOfTheIssuer_doesNotHideIt() {
        TestAuthority root = TestAuthority.create("root");
        TestAuthority below = root.intermediate("below").issueAuthority();
        List<X509Certificate> sent = new ArrayList<>(leaf(below).issue().chain());
        sent.add(1, root.intermediate("below").issueAuthority().certificate());
        ProvenPath path = assertDoesNotThrow(() -> PRIVATE.prove(sent, NAME, Set.of(root.certificate())));
        assertEquals(below.certificate(), path.path().get(1));
    }

    @Test
    void constraintsInALeaf_areRefused() {
        TestAuthority root = TestAuthority.create("root");
        refused("TLS_LEAF", PRIVATE, root, leaf(root).with(dnsConstraint("example.com")));
    }

    /** Java's search throws UnsupportedOperationException at constraints on otherName. */
    @Test
    void constraintThatJavaCannotCompare_isRefused() {
        byte[] constraints = HexFormat.of().parseHex("300ea00c300aa00806022a03a0020500");
        TestAuthority root = TestAuthority.create("root");
        TestAuthority below = root.intermediate("below")
                .with(TestExtension.of(TestExtension.NAME_CONSTRAINTS, true, constraints))
                .issueAuthority();
        byte[] name = {6, 2, 42, 3, (byte) 0xa0, 2, 5, 0};
        refused("TLS_CHAIN", PRIVATE, root, leaf(below).alternativeName(0x20, name));
    }

    /** Java throws a bare RuntimeException at an address with a mask that has holes. */
    @Test
    void addressThatJavaCannotPrint_isRefused() {
        byte[] holes = new byte[32];
        holes[16] = 1;
        TestAuthority root = TestAuthority.create("root");
        refused("TLS_CHAIN", PRIVATE, root, leaf(root).alternativeName(7, holes));
    }

    @Test
    void noAnchor_isARefusal() {
        refused("TLS_CHAIN", PRIVATE, leaf(TestAuthority.create("root")).issue().chain(), Set.of());
    }

    @Test
    void anchorHeldToOtherPurposes_isRefused() {
        TestAuthority root = TestAuthority.root("root")
                .with(TestExtension.extendedKeyUsage(TestExtension.CLIENT_AUTH))
                .issueAuthority();
        refused("TLS_PURPOSE", PRIVATE, root, leaf(root));
    }

    @Test
    void authorityHeldToOtherPurposes_isRefused() {
        TestAuthority root = TestAuthority.create("root");
        TestAuthority below = root.intermediate("below")
                .with(TestExtension.extendedKeyUsage(TestExtension.CLIENT_AUTH))
                .issueAuthority();
        refused("TLS_PURPOSE", PRIVATE, root, leaf(below));
    }

    @Test
    void sixthAuthority_isOneTooMany() {
        TestAuthority root = TestAuthority.create("root");
        TestAuthority lowest = root;
        for (int i = 1; i <= 5; i++) {
            lowest = lowest.intermediate("authority " + i).issueAuthority();
        }
        accepted(PRIVATE, root, leaf(lowest));
        refused(
                "TLS_CHAIN",
                PRIVATE,
                root,
                leaf(lowest.intermediate("authority 6").issueAuthority()));
    }

    @Test
    void purposes_areStricterForPublicAuthorities() {
        TestAuthority root = TestAuthority.create("root");
        CertificateOrder silent = leaf(root).without(TestExtension.EXTENDED_KEY_USAGE);
        accepted(PRIVATE, root, silent);
        refused("TLS_PURPOSE", PUBLIC, root, silent);
        TestAuthority held = TestAuthority.root("root")
                .with(TestExtension.extendedKeyUsage(TestExtension.SERVER_AUTH))
                .issueAuthority();
        accepted(PRIVATE, held, leaf(held));
        refused("TLS_PURPOSE", PUBLIC, held, leaf(held));
    }

    @Test
    void anchorThatIsUnsound_isRefused() {
        Instant now = Instant.now();
        TestAuthority expired = TestAuthority.root("root")
                .valid(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1)))
                .issueAuthority();
        refused("TLS_VALIDITY", PRIVATE, expired, leaf(expired));
        TestAuthority weak = TestAuthority.root("root").key(TestKeyKind.P384).issueAuthority();
        refused("TLS_KEY", PRIVATE, weak, leaf(weak));
        TestAuthority odd = TestAuthority.root("root")
                .with(TestExtension.of("1.2.3.4", true, new byte[] {5, 0}))
                .issueAuthority();
        refused("TLS_CHAIN", PRIVATE, odd, leaf(odd));
    }

    /** Two certificates of one authority: one may not issue for the name, the other may. */
    @Test
    void anotherAnchor_mayStillLeadToAPathThatHolds() throws RuleBroken {
        KeyPair keys = TestKeyKind.P256.generate();
        TestAuthority root = TestAuthority.root("root").key(keys).issueAuthority();
        TestAuthority held = TestAuthority.root("root")
                .key(keys)
                .with(dnsConstraint("example.org"))
                .issueAuthority();
        List<X509Certificate> chain = leaf(root).issue().chain();
        refused("TLS_NAME_CONSTRAINTS", PRIVATE, chain, Set.of(held.certificate()));
        List<X509Certificate> both = List.of(held.certificate(), root.certificate());
        for (List<X509Certificate> order : List.of(both, List.of(both.get(1), both.get(0)))) {
            assertEquals(
                    root.certificate(),
                    PRIVATE.prove(chain, NAME, new LinkedHashSet<>(order)).anchor());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "1461501637330902918203684832716283019655932542976"})
    void serialThatIsNone_isRefused(String serial) {
        TestAuthority root = TestAuthority.create("root");
        refused("TLS_CERTIFICATE_FORM", PRIVATE, root, leaf(root).serial(new BigInteger(serial)));
    }

    @Test
    void optionalPolicyConstraints_areRefused() {
        TestAuthority root = TestAuthority.create("root");
        byte[] explicit = {0x30, 3, (byte) 0x80, 1, 5};
        TestAuthority below = root.intermediate("below")
                .with(TestExtension.of("2.5.29.36", false, explicit))
                .issueAuthority();
        refused("TLS_CERTIFICATE_FORM", PRIVATE, root, leaf(below));
    }
}
