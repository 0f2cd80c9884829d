package io.ccaas.sdk.vault;

import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.vault.failure.VaultRefusedException;
import io.ccaas.sdk.vault.keys.KeyName;
import io.ccaas.sdk.vault.keys.VaultKeys;
import java.util.List;
import java.util.Optional;

/**
 * Takes rows away: their keys first, so that from then on nothing opens them wherever they were copied to, then the rows, then the caller's key when
 * no row needs it. Killed anywhere in between, the names of erased and doubtful keys tell the next start what is left to do.
 */
final class Removal {

    private static final int PAGE = 500;

    private final RowTable table;
    private final VaultKeys keys;
    private final Callers callers;

    Removal(RowTable table, VaultKeys keys, Callers callers) {
        this.table = table;
        this.keys = keys;
        this.callers = callers;
    }

    Erasure of(KeyName caller, List<Row> rows) {
        keys.doubt(caller);
        Erasure erasure = of(rows);
        settleCaller(caller);
        return erasure;
    }

    /** What the database says is this caller's. Ends with a refusal when something of it is not proven to be, and keeps that. */
    Erasure ofCaller(KeyName caller) {
        List<Row> found = callers.token(caller).map(table::ofCaller).orElse(List.of());
        List<Row> theirs = found.stream().filter(row -> isFor(caller, row)).toList();
        Erasure erasure = of(caller, theirs);
        if (theirs.size() < found.size()) {
            throw Refusals.rowDamaged();
        }
        return erasure;
    }

    /** A row that has no key any more loses nothing: an erasure that was cut off left it, or a backup brought it back. */
    private boolean isFor(KeyName caller, Row row) {
        try {
            return !hasKey(row.id()) || callers.of(row).equals(caller);
        } catch (VaultRefusedException unproven) {
            return false;
        }
    }

    /** Rows of which nobody can say whose they were. */
    Erasure of(List<Row> rows) {
        rows.forEach(row -> keys.erase(KeyName.row(row.id())));
        rows.forEach(row -> finish(row.id()));
        return Erasure.of(rows);
    }

    /** After a row's key is gone. */
    void finish(RecordingId id) {
        table.delete(id);
        keys.forget(KeyName.row(id));
    }

    /** Rows that came back with a backup. */
    int ofUnreadable() {
        int removed = 0;
        String last = "";
        for (List<Row> page = table.after(last, PAGE); !page.isEmpty(); page = table.after(last, PAGE)) {
            for (Row row : page) {
                if (!hasKey(row.id())) {
                    table.delete(row.id());
                    removed++;
                }
            }
            last = page.get(page.size() - 1).id().text();
        }
        return removed;
    }

    boolean hasKey(RecordingId recording) {
        Optional<Secret> key = keys.find(KeyName.row(recording));
        key.ifPresent(Secret::destroy);
        return key.isPresent();
    }

    void settleCaller(KeyName caller) {
        Optional<String> token = callers.token(caller);
        if (token.isPresent() && table.hasRowsOf(token.get())) {
            keys.confirm(caller);
            return;
        }
        keys.erase(caller);
        keys.forget(caller);
    }
}
