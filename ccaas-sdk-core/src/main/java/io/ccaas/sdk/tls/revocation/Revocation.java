package io.ccaas.sdk.tls.revocation;

import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.certificates.ProvenPath;
import io.ccaas.sdk.tls.certificates.RuleBroken;
import io.ccaas.sdk.tls.policy.RevocationMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether the certificates of a proven path were revoked. It takes a {@link ProvenPath}, so nobody is ever asked
 * about a certificate that is not believed otherwise. Thread-safe; what it learned it keeps to itself.
 *
 * <p>Guarantees: what was shown to be revoked is refused under every mode, until its authority, asked again, says
 * otherwise. Does not guarantee: that a responder which answers in good faith already knows.
 */
public final class Revocation {

    /** A session lives ten minutes at most, so what its handshake knew may be past its end by as much. */
    static final Duration SESSION = Duration.ofMinutes(10);

    private final RevocationMode mode;
    private final @Nullable StatusNetwork network;
    private final StatusMemory memory;

    private Revocation(RevocationMode mode, @Nullable StatusNetwork network, Time time) {
        this.mode = mode;
        this.network = mode == RevocationMode.SHORT_LIVED_ONLY ? null : network;
        this.memory = new StatusMemory(time);
    }

    /**
     * Asks nobody: what comes with the handshake is checked, and no more.
     *
     * @param mode what happens when that is nothing
     * @return the check
     */
    public static Revocation withoutNetwork(RevocationMode mode) {
        return new Revocation(mode, null, Time.system());
    }

    /**
     * Asks the places that certificates name, as far as the network lets it; nobody under {@link
     * RevocationMode#SHORT_LIVED_ONLY}.
     *
     * @param mode what happens when nobody knows
     * @param network how to ask
     * @return the check
     */
    public static Revocation asking(RevocationMode mode, StatusNetwork network) {
        return new Revocation(mode, network, network.time());
    }

    /**
     * Checks the path of a full handshake.
     *
     * @param path proven
     * @param staples what came with the handshake, the leaf's first; an empty one is none
     * @return what is known; none of it is bad
     * @throws RuleBroken {@code TLS_REVOKED}, {@code TLS_REVOCATION_STATUS}, {@code TLS_MUST_STAPLE}, {@code
     *     TLS_NOT_SHORT_LIVED}, {@code TLS_REVOCATION_UNKNOWN}
     */
    public PathStatus check(ProvenPath path, List<byte[]> staples) throws RuleBroken {
        return check(path, new Staples(staples), false, Duration.ZERO);
    }

    /**
     * Checks the path of a client in a full handshake. A client has no way to staple, so the promise to do so binds it to
     * nothing; all else is the same.
     *
     * @param path proven
     * @return what is known; none of it is bad
     * @throws RuleBroken {@code TLS_REVOKED}, {@code TLS_NOT_SHORT_LIVED}, {@code TLS_REVOCATION_UNKNOWN}
     */
    public PathStatus checkClient(ProvenPath path) throws RuleBroken {
        return check(path, Staples.NONE, true, Duration.ZERO);
    }

    /**
     * Checks the path of a client whose session is taken up again; what is remembered counts.
     *
     * @param path proven anew
     * @return what is known; none of it is bad
     * @throws RuleBroken as {@link #checkClient(ProvenPath)}
     */
    public PathStatus checkClientAgain(ProvenPath path) throws RuleBroken {
        return check(path, Staples.NONE, true, SESSION);
    }

    /**
     * Checks the path of a session that is taken up again. Nothing is stapled then; what is remembered counts.
     *
     * @param path proven anew
     * @return what is known; none of it is bad
     * @throws RuleBroken as {@link #check(ProvenPath, List)}
     */
    public PathStatus checkAgain(ProvenPath path) throws RuleBroken {
        return check(path, Staples.NONE, false, SESSION);
    }

    private PathStatus check(ProvenPath path, Staples staples, boolean client, Duration grace) throws RuleBroken {
        Inquiry inquiry = network == null ? null : network.inquiry();
        List<Status> found = new ArrayList<>();
        for (Subject subject : Subject.of(path)) {
            Optional<byte[]> staple = staples.about(subject);
            if (staple.isPresent()) {
                requireStapled(subject, staple.get());
            }
            if (subject.leaf()) {
                boolean stapled = staple.isPresent() || memory.wasStapled(subject.fingerprint(), grace);
                requirePromises(subject, client || stapled);
            }
            if (inquiry != null && !Promises.shortLived(subject.certificate())) {
                learn(subject, inquiry);
            }
            found.add(judged(subject, grace));
        }
        return new PathStatus(found);
    }

    /** What is there is always checked: a staple that proves nothing is not the same as none. */
    private void requireStapled(Subject subject, byte[] staple) throws RuleBroken {
        try {
            Standing standing = OcspAnswer.requireGood(staple, subject.certificate(), subject.issuer());
            memory.stapled(subject.fingerprint(), standing);
        } catch (NotProven worthless) {
            throw new RuleBroken(worthless.problem());
        } catch (RuleBroken revoked) {
            memory.revoked(subject.fingerprint());
            throw revoked;
        }
    }

    private void requirePromises(Subject leaf, boolean stapleIsNoMatter) throws RuleBroken {
        if (!stapleIsNoMatter && Promises.mustStaple(leaf.certificate())) {
            throw Refusals.mustStaple();
        }
        if (mode == RevocationMode.SHORT_LIVED_ONLY && !Promises.shortLived(leaf.certificate())) {
            throw Refusals.longLived();
        }
    }

    private void learn(Subject subject, Inquiry inquiry) throws RuleBroken {
        String fingerprint = subject.fingerprint();
        if (memory.isYoung(fingerprint)) {
            return;
        }
        try {
            Inquiry.Learned learned = inquiry.about(subject);
            memory.learned(fingerprint, isNobodysFault(inquiry) ? learned.butCutShort() : learned);
        } catch (RuleBroken revoked) {
            memory.revoked(fingerprint);
            throw revoked;
        }
        Status status = memory.judged(fingerprint, Duration.ZERO);
        if (mode == RevocationMode.SOFT && !status.known()) {
            inquiry.unlearned().accept(status);
        }
    }

    /**
     * Where knowing is required, one caller in a hurry must not make all that follow fail for a while. Where it is not,
     * callers in a hurry would otherwise never get through beside a responder that hangs.
     */
    private boolean isNobodysFault(Inquiry inquiry) {
        return Thread.currentThread().isInterrupted()
                || (mode == RevocationMode.HARD && inquiry.until().hasPassed());
    }

    private Status judged(Subject subject, Duration grace) throws RuleBroken {
        Status status = memory.judged(subject.fingerprint(), grace);
        if (status.known()) {
            return status;
        }
        if (Promises.shortLived(subject.certificate())) {
            return Status.SHORT_LIVED;
        }
        if (mode == RevocationMode.HARD) {
            throw Refusals.unknown(status);
        }
        return status;
    }
}
