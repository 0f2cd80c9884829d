package io.ccaas.sdk.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.vault.keys.FileKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was begun and what was acknowledged, and whether the vault agrees after a new start. */
final class Ledger {

    /** How far a row came. */
    enum State {
        PUTTING,
        PUT,
        ERASING,
        ERASED
    }

    private final Map<RecordingId, State> rows = new LinkedHashMap<>();

    void note(RecordingId id, State state) {
        rows.put(id, state);
    }

    List<RecordingId> put() {
        return rows.entrySet().stream()
                .filter(row -> row.getValue() == State.PUT)
                .map(Map.Entry::getKey)
                .toList();
    }

    int size() {
        return rows.size();
    }

    /** Looks at each: {@code get} throws for a row without key and for a key without row. */
    void requireAgreement(Vault vault, FileKeys keys) {
        rows.forEach((id, state) -> {
            Optional<VaultEntry> entry = vault.get(id);
            if (state == State.PUT) {
                assertTrue(entry.isPresent(), "an acknowledged row was lost");
            } else if (state == State.ERASED) {
                assertFalse(entry.isPresent(), "an erased row is there");
            }
        });
        for (VaultRow row : vault.list(Optional.empty(), Integer.MAX_VALUE)) {
            assertTrue(vault.get(row.recording()).isPresent());
            assertTrue(rows.containsKey(row.recording()));
        }
        assertEquals(List.of(), keys.doubtful(), "something was left in doubt");
        // What the last start erased keeps its name until the next.
        vault.settle();
        assertEquals(List.of(), keys.erased(), "something was left erased");
    }
}
