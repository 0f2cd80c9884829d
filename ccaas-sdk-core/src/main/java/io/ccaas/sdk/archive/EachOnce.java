package io.ccaas.sdk.archive;

import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.vault.VaultRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Goes through a question to the vault whose answer shrinks as rows are taken away: each row once, also those that stay. */
final class EachOnce {

    private static final int PAGE = 100;

    private EachOnce() {}

    /** Until nothing new comes, or {@code work} says that it is enough. */
    static void of(IntFunction<List<VaultRow>> question, Predicate<VaultRow> work) {
        Set<RecordingId> seen = new HashSet<>();
        List<VaultRow> fresh;
        do {
            fresh = question.apply(seen.size() + PAGE).stream()
                    .filter(row -> seen.add(row.recording()))
                    .toList();
            for (VaultRow row : fresh) {
                if (!work.test(row)) {
                    return;
                }
            }
        } while (!fresh.isEmpty());
    }
}
