package io.ccaas.sdk.tls.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.TestAuthority;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PathSearchTest {

    private static final TestAuthority ROOT = TestAuthority.create("root");
    private static final List<X509Certificate> CHAIN =
            ROOT.intermediate("below").issueAuthority().leaf("s").issue().chain();

    private static PathSearch search(int depth) {
        return search(CHAIN, depth);
    }

    private static PathSearch search(List<X509Certificate> chain, int depth) {
        return new PathSearch(
                chain,
                Instant.now(),
                depth,
                () -> new PathRules(
                        new KeyRules(2048, 2048, Set.of("secp256r1")),
                        new SignatureRules(Set.of("SHA256withECDSA")),
                        new PurposeRules(Purpose.SERVER, false),
                        LocalDate.of(2026, 11, 22)));
    }

    private static void refused(PathSearch search, TestAuthority anchor) {
        Set<X509Certificate> anchors = Set.of(anchor.certificate());
        Refused.with("TLS_CHAIN", "there is none", () -> search.find(anchors));
    }

    @Test
    void path_hasNoMoreAuthoritiesThanTheDepth() throws RuleBroken {
        assertEquals(CHAIN, search(1).find(Set.of(ROOT.certificate())).path());
        refused(search(0), ROOT);
    }

    @Test
    void anchorOfAnotherKey_leadsNowhere() {
        refused(search(5), TestAuthority.create("root"));
    }

    @Test
    void refusalOfJava_isNamedByItsClass() {
        Set<X509Certificate> anchors = Set.of(TestAuthority.create("root").certificate());
        RuleBroken broken = assertThrows(RuleBroken.class, () -> search(5).find(anchors));
        String message = broken.problem().message();
        assertTrue(message.contains("CertPathValidatorException"), message);
    }

    /** Authorities of one name with other keys are all tried; whoever sends a maze must not be paid with an hour. */
    @Test
    void authoritiesOfOneName_areTriedFiftyTimesAndNoMore() throws RuleBroken {
        Set<X509Certificate> strangers = new LinkedHashSet<>();
        for (int i = 0; i < 49; i++) {
            strangers.add(TestAuthority.create("root").certificate());
        }
        Set<X509Certificate> oneMore = new LinkedHashSet<>(strangers);
        strangers.add(ROOT.certificate());
        assertEquals(ROOT.certificate(), search(5).find(strangers).anchor());
        oneMore.add(TestAuthority.create("root").certificate());
        oneMore.add(ROOT.certificate());
        assertThrows(RuleBroken.class, () -> search(5).find(oneMore));
    }

    /** An authority that vouches for its own next key (RFC 5280 section 6.1, self-issued) takes no place. */
    @Test
    void selfIssuedAuthority_doesNotCountTowardsTheDepth() throws RuleBroken {
        TestAuthority below = ROOT.intermediate("below").issueAuthority();
        TestAuthority next = below.intermediate("below").issueAuthority();
        List<X509Certificate> chain = next.leaf("s").issue().chain();
        assertEquals(3, chain.size());
        assertEquals(chain, search(chain, 1).find(Set.of(ROOT.certificate())).path());
        refused(search(chain, 0), ROOT);
    }

    @Test
    void missingIntermediate_leadsNowhere() {
        refused(search(CHAIN.subList(0, 1), 5), ROOT);
    }
}
