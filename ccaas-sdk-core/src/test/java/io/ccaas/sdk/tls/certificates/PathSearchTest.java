package io.ccaas.sdk.tls.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.testing.TestAuthority;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
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
    void missingIntermediate_leadsNowhere() {
        refused(search(CHAIN.subList(0, 1), 5), ROOT);
    }
}
