package io.ccaas.sdk.archive;

import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.store.objects.ListedObject;
import io.ccaas.sdk.store.objects.SealedObjects;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.vault.Vault;
import io.ccaas.sdk.vault.VaultRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks through rows and objects side by side. Where one of the two seems to be missing it is asked for by its id: so neither another order of
 * the database nor what happens meanwhile makes a difference out of nothing.
 */
final class Comparison {

    private static final int PAGE = 500;
    private static final int MOST_UNKNOWN = 10_000;

    private final Vault vault;
    private final SealedObjects objects;
    private final Keeping keeping;
    private final Clearing clearing;
    private final Deadline deadline;
    private final List<ListedObject> unknown = new ArrayList<>();
    private long known;

    Comparison(Vault vault, SealedObjects objects, Keeping keeping, Clearing clearing, Deadline deadline) {
        this.vault = vault;
        this.objects = objects;
        this.keeping = keeping;
        this.clearing = clearing;
        this.deadline = deadline;
    }

    void run() {
        Pages<VaultRow> rows = new Pages<>(after -> vault.list(after, PAGE), VaultRow::recording);
        Pages<ListedObject> stored =
                new Pages<>(after -> objects.list(after, PAGE, deadline).objects(), ListedObject::recording);
        while (rows.head() != null || stored.head() != null) {
            step(rows, stored);
        }
    }

    private void step(Pages<VaultRow> rows, Pages<ListedObject> stored) {
        VaultRow row = rows.head();
        ListedObject object = stored.head();
        int order = order(row, object);
        if (order == 0) {
            known++;
        }
        if (order <= 0) {
            rows.advance();
        }
        if (order >= 0) {
            stored.advance();
        }
        if (order < 0 && row != null) {
            clearing.attempt(row.recording(), () -> rowAlone(row.recording()));
        }
        if (order > 0 && object != null) {
            clearing.attempt(object.recording(), () -> objectAlone(object));
        }
    }

    private static int order(@Nullable VaultRow row, @Nullable ListedObject object) {
        if (row == null || object == null) {
            return row == null ? 1 : -1;
        }
        return row.recording().text().compareTo(object.recording().text());
    }

    private void rowAlone(RecordingId recording) {
        boolean stored = !keeping.isUnderWay(recording)
                && vault.get(recording).filter(entry -> !entry.isWaiting()).isPresent();
        if (stored && objects.length(recording, deadline).isEmpty()) {
            clearing.stays(recording, ArchiveRefusedException.objectMissing());
        }
    }

    /** Unknown is what has neither row nor key: a key without its row is a damaged database, and throws. */
    private void objectAlone(ListedObject object) {
        if (vault.get(object.recording()).isPresent()) {
            known++;
        } else if (unknown.size() < MOST_UNKNOWN) {
            unknown.add(object);
        }
    }

    /** Objects without row; none when there are so many that this is hardly the store of this vault. */
    Optional<List<ListedObject>> unknown() {
        return unknown.size() > known ? Optional.empty() : Optional.of(unknown);
    }

    List<ListedObject> all() {
        return unknown;
    }
}
