package io.ccaas.sdk.audit;

import io.ccaas.sdk.audit.chain.AuditEntry;
import io.ccaas.sdk.audit.chain.AuditTamperedException;
import io.ccaas.sdk.audit.chain.AuditTamperedException.Tampering;
import io.ccaas.sdk.audit.chain.Checkpoint;
import io.ccaas.sdk.credentials.VerificationKey;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One walk through a chain, entry by entry, in the order of the checks. Not thread-safe. */
final class ChainWalk {

    private final Map<String, VerificationKey> trusted;
    private final Anchor anchor;
    private final CheckpointRhythm rhythm = new CheckpointRhythm();
    private final Set<String> keyIds = new TreeSet<>();
    private final Consumer<AuditEntry> reader;
    private @Nullable AuditEntry last;
    private long checkpoints;
    private long signedUpTo;

    ChainWalk(Map<String, VerificationKey> trusted, Anchor anchor, Consumer<AuditEntry> reader) {
        this.trusted = trusted;
        this.anchor = anchor;
        this.reader = reader;
    }

    /** Each step takes what the one before it proved: the hash is proven by reading, then number, chain, signature. */
    void accept(AuditEntry entry, boolean expectedFurtherDown) {
        requireNumber(entry, expectedFurtherDown);
        requireChain(entry);
        anchor.require(entry);
        rhythm.require(entry);
        if (entry.kind().equals(Checkpoint.KIND)) {
            Checkpoint checkpoint = new Checkpoint(entry);
            Signatures.require(checkpoint, trusted);
            checkpoints++;
            signedUpTo = trusted.isEmpty() ? 0 : entry.sequence();
            keyIds.add(checkpoint.keyId());
        }
        last = entry;
        reader.accept(entry);
    }

    private void requireNumber(AuditEntry entry, boolean expectedFurtherDown) {
        if (entry.sequence() < expected()) {
            throw new AuditTamperedException(Tampering.INSERTED, entry.sequence());
        }
        if (entry.sequence() > expected()) {
            throw new AuditTamperedException(expectedFurtherDown ? Tampering.REORDERED : Tampering.REMOVED, expected());
        }
    }

    private void requireChain(AuditEntry entry) {
        if (!entry.previous().equals(head())) {
            throw new AuditTamperedException(Tampering.REPLACED, entry.sequence());
        }
    }

    /** After the last entry. */
    void end() {
        anchor.requireReached(entries());
    }

    long expected() {
        return entries() + 1;
    }

    long entries() {
        return last == null ? 0 : last.sequence();
    }

    /** Hash of the last entry. */
    String head() {
        return last == null ? AuditEntry.NO_PREVIOUS : last.hash();
    }

    long checkpoints() {
        return checkpoints;
    }

    long signedUpTo() {
        return signedUpTo;
    }

    Set<String> keyIds() {
        return keyIds;
    }
}
