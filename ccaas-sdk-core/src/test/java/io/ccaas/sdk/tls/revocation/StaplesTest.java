package io.ccaas.sdk.tls.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.certificates.ProvenPath;
import io.ccaas.sdk.tls.certificates.RuleBroken;
import io.ccaas.sdk.tls.policy.RevocationMode;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several statuses that come with one handshake, for a leaf below an authority below the anchor. */
final class StaplesTest {

    private static final byte[] NONE = {};

    private final TestAuthority root = TestAuthority.create("root");
    private final TestAuthority below = root.intermediate("below").issueAuthority();
    private final IssuedCertificate leaf = below.leaf("leaf").issue();
    private final ProvenPath path = new ProvenPath(leaf.chain(), root.certificate());
    private final byte[] ofLeaf = below.status(leaf.certificate()).bytes();
    private final byte[] ofBelow = root.status(below.certificate()).bytes();
    private final byte[] ofAnother =
            root.status(root.leaf("other").issue().certificate()).bytes();

    private byte[] forBelow(byte[]... staples) {
        return new Staples(List.of(staples)).about(Subject.of(path).get(1)).orElse(NONE);
    }

    private byte[] forLeaf(byte[]... staples) {
        return new Staples(List.of(staples)).about(Subject.of(path).get(0)).orElse(NONE);
    }

    private String outcome(byte[]... staples) {
        return World.outcome(
                () -> Revocation.withoutNetwork(RevocationMode.SOFT).check(path, List.of(staples)));
    }

    @Test
    void leafs_isTheFirstAndNoOther() {
        assertSame(ofLeaf, forLeaf(ofLeaf, ofBelow));
        assertSame(ofBelow, forLeaf(ofBelow, ofLeaf));
        assertSame(NONE, forLeaf(new byte[0], ofLeaf));
        assertSame(NONE, forLeaf());
    }

    @Test
    void authoritys_isTheOneThatSpeaksOfItBehindTheFirst() {
        assertSame(ofBelow, forBelow(ofLeaf, ofBelow));
        assertSame(ofBelow, forBelow(ofLeaf, ofAnother, ofBelow));
        assertSame(NONE, forBelow(ofBelow, ofLeaf));
        assertSame(NONE, forBelow(ofLeaf, ofAnother));
        assertSame(NONE, forBelow(ofLeaf, new byte[0], new byte[] {1, 2, 3}));
    }

    @Test
    void everyStaple_isJudgedWithoutANetwork() throws RuleBroken {
        assertEquals("stapled", outcome(ofLeaf, ofBelow));
        PathStatus both = Revocation.withoutNetwork(RevocationMode.HARD).check(path, List.of(ofLeaf, ofBelow));
        assertEquals(List.of(Status.STAPLED, Status.STAPLED), both.certificates());
        assertEquals("not asked", outcome());
        assertEquals(
                "TLS_REVOKED",
                outcome(ofLeaf, root.status(below.certificate()).revoked().bytes()));
        assertEquals("TLS_REVOCATION_STATUS", outcome(ofBelow, ofLeaf));
    }

    @Test
    void featureThatPromisesNoStatus_asksForNone() {
        for (byte[] feature : List.of(new byte[] {0x30, 3, 2, 1, 17}, new byte[] {0x30, 4, 2, 2, 0, 5})) {
            TestExtension promise = TestExtension.of("1.3.6.1.5.5.7.1.24", false, feature);
            X509Certificate other = below.leaf("leaf").with(promise).issue().certificate();
            ProvenPath same = new ProvenPath(List.of(other, below.certificate()), root.certificate());
            assertEquals(
                    "not asked",
                    World.outcome(
                            () -> Revocation.withoutNetwork(RevocationMode.SOFT).check(same, List.of())));
        }
    }

    @Test
    void reasonForKnowingNothing_isTheOneNearerToAnAnswer() {
        assertSame(Status.NOT_PROVEN, Status.NO_ANSWER.nearer(Status.NOT_PROVEN));
        assertSame(Status.NOT_PROVEN, Status.NOT_PROVEN.nearer(Status.NO_ANSWER));
        assertSame(Status.NO_ANSWER, Status.NOT_DECLARED.nearer(Status.NO_ANSWER));
    }

    /** Neither where an authority is asked, nor about whom. */
    @Test
    void printedForms_holdNoNames() {
        assertEquals("Staples[2]", new Staples(List.of(ofLeaf, ofBelow)).toString());
        assertEquals(
                List.of("Subject[leaf=true]", "Subject[leaf=false]"),
                Subject.of(path).stream().map(Subject::toString).toList());
        assertEquals("Place[LIST]", new Place(Status.LIST, World.LIST).toString());
        Inquiry inquiry = new Inquiry(new Asked(), Deadline.in(Duration.ofSeconds(3)), status -> {});
        assertTrue(inquiry.toString().startsWith("Inquiry[Deadline["), inquiry::toString);
    }
}
