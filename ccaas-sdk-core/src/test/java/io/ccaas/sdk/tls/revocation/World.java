package io.ccaas.sdk.tls.revocation;

import io.ccaas.sdk.testing.CertificateOrder;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.certificates.ProvenPath;
import io.ccaas.sdk.tls.certificates.RuleBroken;
import io.ccaas.sdk.tls.policy.RevocationMode;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One authority, one certificate that it issued, and a check of it. */
final class World {

    static final String RESPONDER = "http://status.test/ocsp";
    static final String LIST = "http://status.test/ca.crl";

    final TestAuthority root = TestAuthority.create("root");
    final ManualTime time = ManualTime.at(Instant.now());
    final Asked asked = new Asked();
    final List<Status> unlearned = new ArrayList<>();
    final X509Certificate leaf;
    private final Revocation revocation;

    World(RevocationMode mode, TestExtension... extensions) {
        CertificateOrder order = root.leaf("leaf");
        List.of(extensions).forEach(order::with);
        leaf = order.issue().certificate();
        revocation = checking(mode);
    }

    Revocation checking(RevocationMode mode) {
        return Revocation.asking(
                mode, new StatusNetwork(asked, () -> Deadline.in(Duration.ofSeconds(3), time), time, unlearned::add));
    }

    static World withResponder(RevocationMode mode) {
        return new World(mode, TestExtension.responders(RESPONDER));
    }

    static World withList(RevocationMode mode) {
        return new World(mode, TestExtension.lists(LIST));
    }

    ProvenPath path() {
        return new ProvenPath(List.of(leaf), root.certificate());
    }

    /** How the leaf's status was learned or why not, or the code of the refusal. */
    String handshake(byte[]... staples) {
        return outcome(() -> revocation.check(path(), List.of(staples)));
    }

    /** The same for a session that is taken up again. */
    String resumed() {
        return outcome(() -> revocation.checkAgain(path()));
    }

    interface Check {
        PathStatus run() throws RuleBroken;
    }

    static String outcome(Check check) {
        try {
            return check.run().leaf().word();
        } catch (RuleBroken refused) {
            return refused.problem().code();
        }
    }
}
