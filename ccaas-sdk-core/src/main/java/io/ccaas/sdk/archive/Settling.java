package io.ccaas.sdk.archive;

import io.ccaas.sdk.store.objects.Deletion;
import io.ccaas.sdk.store.objects.ListedObject;
import io.ccaas.sdk.store.objects.SealedObjects;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.vault.Vault;
import io.ccaas.sdk.vault.VaultEntry;
import io.ccaas.sdk.vault.VaultRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Finishes what killed processes began. What waits is taken away: it was never acknowledged, or was being taken away. What is found by comparing
 * alone is named; it is taken away only when asked to, when no upload can still be under way, and never in doubt whether this is the right store.
 */
final class Settling {

    /** A deadline is a day at most, and clocks differ. */
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(25);

    private final Vault vault;
    private final SealedObjects objects;
    private final Keeping keeping;
    private final Removal removal;
    private final Notes notes;
    private final Time time;

    Settling(Vault vault, SealedObjects objects, Keeping keeping, Removal removal, Notes notes, Time time) {
        this.vault = vault;
        this.objects = objects;
        this.keeping = keeping;
        this.removal = removal;
        this.notes = notes;
        this.time = time;
    }

    /** With {@code deleting}, also what the vault does not know: after a restored backup that is what was kept since. */
    void run(Clearing clearing, boolean deleting, Deadline deadline) {
        vault.settle();
        EachOnce.of(vault::waiting, row -> {
            clearing.attempt(row.recording(), () -> finish(row, clearing, deadline));
            return true;
        });
        clearing.givenUp(objects.abandonOpenUploads(LONGEST_UPLOAD, deadline));
        Comparison comparison = new Comparison(vault, objects, keeping, clearing, deadline);
        comparison.run();
        Optional<List<ListedObject>> unknown = comparison.unknown();
        unknown.ifPresentOrElse(
                found -> found.forEach(object ->
                        clearing.attempt(object.recording(), () -> judge(object, clearing, deleting, deadline))),
                () -> comparison
                        .all()
                        .forEach(object ->
                                clearing.stays(object.recording(), ArchiveRefusedException.storeOfAnother())));
    }

    /** What it says counts from when nobody can begin to keep it: what ended before has said so in its row. */
    private void finish(VaultRow row, Clearing clearing, Deadline deadline) {
        keeping.unlessUnderWay(row.recording(), () -> {
            Optional<VaultEntry> left = vault.get(row.recording()).filter(VaultEntry::isWaiting);
            left.ifPresent(entry -> clearing.erased(entry.recording(), removal.of(entry, deadline)));
        });
    }

    private void judge(ListedObject object, Clearing clearing, boolean deleting, Deadline deadline) {
        if (!deleting || object.storedAt().isAfter(time.instant().minus(LONGEST_UPLOAD))) {
            throw ArchiveRefusedException.objectUnknown();
        }
        if (objects.delete(object.recording(), deadline) == Deletion.DELETED) {
            notes.erasedObject(object.recording());
            clearing.objectGone(object.recording());
        }
    }
}
