package io.ccaas.sdk.vault;

import io.ccaas.sdk.audit.AuditKind;
import io.ccaas.sdk.audit.AuditNumber;
import io.ccaas.sdk.audit.AuditRecord;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.recording.RecordingId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;

/**
 * What was erased, in a form that may be remembered for ever: random ids, and a digest over what was sealed. Whoever finds a row of these in a
 * backup can show with the digest that it is one of them; nobody can open it.
 */
public final class Erasure {

    private final List<RecordingId> recordings;
    private final byte[] sha256;

    private Erasure(List<RecordingId> recordings, byte[] sha256) {
        this.recordings = recordings;
        this.sha256 = sha256;
    }

    static Erasure of(List<Row> rows) {
        List<Row> ordered = rows.stream()
                .sorted(Comparator.comparing(row -> row.id().text()))
                .toList();
        MessageDigest all = digest();
        all.update("ccaas-vault-erasure-1".getBytes(StandardCharsets.US_ASCII));
        for (Row row : ordered) {
            all.update(row.id().text().getBytes(StandardCharsets.US_ASCII));
            all.update(digest().digest(row.sealed().getBytes(StandardCharsets.US_ASCII)));
        }
        return new Erasure(ordered.stream().map(Row::id).toList(), all.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }

    /**
     * Whose rows were erased.
     *
     * @return ids in the order of their text; empty when there was nothing
     */
    public List<RecordingId> recordings() {
        return recordings;
    }

    /**
     * SHA-256 over a label, and for each recording in order its id and the SHA-256 of its column {@code sealed}.
     *
     * @return 32 bytes, a copy
     */
    public byte[] sha256() {
        return sha256.clone();
    }

    /**
     * The proof as the audit log takes it: how many, and the digest. Whoever wants the ids in the log adds a record for each.
     *
     * @return a record that holds nothing of a person
     */
    public AuditRecord auditRecord() {
        return AuditRecord.of(AuditKind.ERASED)
                .count(AuditNumber.ITEMS, recordings.size())
                .sha256(sha256);
    }

    @Override
    public String toString() {
        return "Erasure[" + recordings.size() + " rows]";
    }
}
