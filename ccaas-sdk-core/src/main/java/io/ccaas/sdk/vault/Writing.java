package io.ccaas.sdk.vault;

import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.StoredObject;
import io.ccaas.sdk.vault.keys.KeyName;
import io.ccaas.sdk.vault.keys.VaultKeys;
import java.util.Optional;

/** Puts rows and changes their objects. */
final class Writing {

    private final RowTable table;
    private final VaultKeys keys;
    private final Callers callers;
    private final RowCipher cipher;
    private final Gate gate;

    Writing(RowTable table, VaultKeys keys, Callers callers, Gate gate) {
        this.table = table;
        this.keys = keys;
        this.callers = callers;
        this.cipher = new RowCipher(keys);
        this.gate = gate;
    }

    void put(RecordingId recording, RetentionClass keep, RowContent content) {
        byte[] plain = content.bytes();
        KeyName caller = callers.name(content.call().customer());
        gate.changing(caller, () -> {
            // The order is what a kill may cut: keys on disk, then the row, then both known as kept.
            Row row = cipher.sealFirst(row(recording, callers.ensureToken(caller), keep, content), plain);
            table.insert(row);
            keys.confirm(KeyName.row(recording));
            keys.confirm(caller);
            return row;
        });
    }

    private static Row row(RecordingId recording, String token, RetentionClass keep, RowContent content) {
        long until = keep.untilDay(content.call().startedAt());
        return new Row(recording, token, keep.name(), until, content.object().isPresent(), "");
    }

    /** The key stays, so that there is no moment at which a kill could part it from its row. */
    void store(RecordingId recording, Optional<StoredObject> was, StoredObject object, boolean isStored) {
        Row row = table.find(recording).orElseThrow(Refusals::noRow);
        RowContent content = cipher.open(row);
        if (!content.object().equals(was)) {
            throw Refusals.objectDiffers();
        }
        byte[] plain = new RowContent(content.call(), Optional.of(object)).bytes();
        if (table.store(cipher.sealAgain(row.when(isStored), plain), row.sealed()) != 1) {
            throw Refusals.objectDiffers();
        }
    }
}
