package io.ccaas.sdk.vault;

import io.ccaas.sdk.vault.keys.KeyName;
import io.ccaas.sdk.vault.keys.VaultKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finishes what a killed process began. It asks the key store what is open and the database about that alone: a key whose row is missing
 * for another reason, such as an old backup in the database's place, is not touched.
 */
final class Settling {

    private final RowTable table;
    private final VaultKeys keys;
    private final Callers callers;
    private final Removal removal;

    Settling(RowTable table, VaultKeys keys, Callers callers, Removal removal) {
        this.table = table;
        this.keys = keys;
        this.callers = callers;
        this.removal = removal;
    }

    int run() {
        List<KeyName> erased = keys.erased();
        erased.forEach(this::finish);
        // What is erased here keeps its name until the next start, because the killed process's last INSERT may still
        // be under way.
        Map<KeyName.Kind, List<KeyName>> doubtful =
                keys.doubtful().stream().collect(Collectors.groupingBy(KeyName::kind));
        doubtful.getOrDefault(KeyName.Kind.ROW, List.of()).forEach(this::settleRow);
        doubtful.getOrDefault(KeyName.Kind.CALLER, List.of()).forEach(removal::settleCaller);
        doubtful.getOrDefault(KeyName.Kind.LOOKUP, List.of()).forEach(keys::confirm);
        return erased.size() + doubtful.values().stream().mapToInt(List::size).sum();
    }

    private void finish(KeyName name) {
        if (name.kind() == KeyName.Kind.ROW) {
            removal.finish(name.recording());
        } else {
            keys.forget(name);
        }
    }

    /** A row that proves nothing leaves its key in doubt: whoever can write to the database could have put it there. */
    private void settleRow(KeyName name) {
        Optional<Row> row = table.find(name.recording());
        if (row.isEmpty()) {
            keys.erase(name);
        } else if (callers.hasInPlace(row.get())) {
            keys.confirm(name);
        }
    }
}
