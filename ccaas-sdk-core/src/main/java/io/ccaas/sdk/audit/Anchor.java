package io.ccaas.sdk.audit;

import io.ccaas.sdk.audit.chain.AuditEntry;
import io.ccaas.sdk.audit.chain.AuditTamperedException;
import io.ccaas.sdk.audit.chain.AuditTamperedException.Tampering;
import io.ccaas.sdk.audit.chain.Checkpoint;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.errors.Problem;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Checkpoints that were kept elsewhere: which hash the log must have under which number. */
final class Anchor {

    static final Anchor NONE = new Anchor(new TreeMap<>());

    private final NavigableMap<Long, String> hashes;

    private Anchor(NavigableMap<Long, String> hashes) {
        this.hashes = hashes;
    }

    static Anchor read(Path file, Map<String, VerificationKey> trusted) {
        NavigableMap<Long, String> hashes = new TreeMap<>();
        ChainReader.readLines(file, line -> {
            Checkpoint checkpoint = Checkpoint.read(hashes.isEmpty() ? 0 : hashes.lastKey(), line);
            Signatures.require(checkpoint, trusted);
            AuditEntry entry = checkpoint.entry();
            hashes.put(entry.sequence(), entry.hash());
        });
        if (hashes.isEmpty()) {
            throw new AuditUnavailableException(Problem.of(
                    "AUDIT_ANCHOR_EMPTY",
                    "an anchor that holds a checkpoint",
                    "there is none in it",
                    "Give the file of the second place."));
        }
        return new Anchor(hashes);
    }

    /** One entry that is remembered; it need not be a checkpoint. */
    static Anchor at(long sequence, String hash) {
        return new Anchor(new TreeMap<>(Map.of(sequence, hash)));
    }

    /** Number of the last checkpoint, 0 when there is none. */
    long last() {
        return hashes.isEmpty() ? 0 : hashes.lastKey();
    }

    void require(AuditEntry entry) {
        String kept = hashes.get(entry.sequence());
        if (kept != null && !kept.equals(entry.hash())) {
            throw new AuditTamperedException(Tampering.FORKED, entry.sequence());
        }
    }

    void requireReached(long entries) {
        if (entries < last()) {
            throw new AuditTamperedException(Tampering.TRUNCATED, entries + 1);
        }
    }
}
