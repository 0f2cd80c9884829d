package io.ccaas.sdk.vault;

import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.vault.cipher.Parts;
import java.time.Duration;
import java.time.Instant;

/** A row as the table has it. What is not sealed is bound to what is. */
record Row(RecordingId id, String caller, String retention, long untilDay, boolean stored, String sealed) {

    /** In days. What no vault wrote is still listed, and refused when it is opened. */
    private static final long FAR = 100_000_000;

    /** The column set and its version come first: a row of another form never opens as one of this. */
    byte[] bound() {
        return Parts.of(
                "ccaas-vault-row-1 id caller retention until_day stored",
                id.text(),
                caller,
                retention,
                Long.toString(untilDay),
                stored ? "1" : "0");
    }

    Row with(String content) {
        return new Row(id, caller, retention, untilDay, stored, content);
    }

    Row when(boolean isStored) {
        return new Row(id, caller, retention, untilDay, isStored, sealed);
    }

    VaultRow shown() {
        long day = Math.max(-FAR, Math.min(FAR, untilDay));
        return new VaultRow(id, retention, Instant.EPOCH.plus(Duration.ofDays(day)), !stored);
    }

    @Override
    public String toString() {
        return "Row[" + id + "]";
    }
}
