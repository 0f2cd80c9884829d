package io.ccaas.sdk.audit;

import io.ccaas.sdk.audit.chain.AuditTamperedException;
import io.ccaas.sdk.credentials.VerificationKey;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Proves that an audit log is what was written, as far as what it is given reaches. Reads only; a log may be verified
 * while it is written.
 *
 * <p>Alone, the chain of hashes shows edits by someone who did not make all later hashes anew. Trusted keys show that
 * as well, up to the last checkpoint. An anchor, kept where the log's writer could not reach it, shows that nothing was
 * cut off before it. Does not guarantee: anything about entries after the last checkpoint against someone who can write
 * the file, nor about a second place that the same person can write.
 */
public final class AuditVerifier {

    private final Map<String, VerificationKey> trusted;
    private final Optional<Path> anchor;

    private AuditVerifier(Map<String, VerificationKey> trusted, Optional<Path> anchor) {
        this.trusted = Map.copyOf(trusted);
        this.anchor = anchor;
    }

    /**
     * A verifier that trusts keys which came from outside of the log.
     *
     * @param keys all that ever signed this log; empty checks no signature, and the result says {@code key unpinned}
     * @return the verifier
     */
    public static AuditVerifier trusting(Collection<VerificationKey> keys) {
        Map<String, VerificationKey> byId = new HashMap<>();
        keys.forEach(key -> byId.put(key.keyId(), key));
        return new AuditVerifier(byId, Optional.empty());
    }

    /**
     * The same verifier with an anchor.
     *
     * @param checkpoints file of one or more checkpoint lines, as {@link CheckpointSink#toFile} writes them
     * @return a new verifier
     */
    public AuditVerifier anchoredBy(Path checkpoints) {
        return new AuditVerifier(trusted, Optional.of(checkpoints));
    }

    /**
     * Walks through the whole log.
     *
     * @param log the file
     * @return what was proven
     * @throws AuditTamperedException when the log is not what was written, naming the first entry at which it shows
     * @throws AuditUnavailableException when log or anchor cannot be read
     */
    public VerifiedAudit verify(Path log) {
        Anchor kept = anchor.map(file -> Anchor.read(file, trusted)).orElse(Anchor.NONE);
        ChainWalk walk = new ChainWalk(trusted, kept, entry -> {});
        long torn = ChainReader.read(log, Long.MAX_VALUE, walk);
        return new VerifiedAudit(
                log,
                walk.entries(),
                walk.checkpoints(),
                walk.signedUpTo(),
                kept.last(),
                tail(kept, walk.entries()),
                torn,
                walk.keyIds(),
                !trusted.isEmpty(),
                walk.head());
    }

    private static VerifiedAudit.Tail tail(Anchor kept, long entries) {
        if (kept.last() == 0) {
            return VerifiedAudit.Tail.UNPROVEN;
        }
        return kept.last() == entries ? VerifiedAudit.Tail.PROVEN : VerifiedAudit.Tail.PROVEN_TO_ANCHOR;
    }
}
