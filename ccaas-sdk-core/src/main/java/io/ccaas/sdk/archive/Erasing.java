package io.ccaas.sdk.archive;

import io.ccaas.sdk.archive.elsewhere.Elsewhere;
import io.ccaas.sdk.archive.elsewhere.ErasureRequest;
import io.ccaas.sdk.archive.elsewhere.PlaceOutcome;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.vault.Vault;
import io.ccaas.sdk.vault.VaultEntry;
import io.ccaas.sdk.vault.failure.VaultRefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes away what a person or the calendar asks for. Places elsewhere are asked while the rows are there: whoever is killed in between can ask again with
 * all that they need to know.
 */
final class Erasing {

    private static final String NO_KEY = "VAULT_KEY_MISSING";

    private final Vault vault;
    private final Keeping keeping;
    private final Removal removal;
    private final Notes notes;

    Erasing(Vault vault, Keeping keeping, Removal removal, Notes notes) {
        this.vault = vault;
        this.keeping = keeping;
        this.removal = removal;
        this.notes = notes;
    }

    Cleared person(PhoneNumber caller, List<Elsewhere> places, Deadline deadline) {
        long intent = notes.begin(ArchiveStep.ERASING_PERSON);
        Clearing clearing = new Clearing();
        ErasureRequest request = ErasureRequest.of(caller, vault.find(caller));
        for (Elsewhere place : places) {
            // Each has its share of the time, and what is done at home too.
            Duration share = deadline.remaining().dividedBy(places.size() + 1L);
            PlaceOutcome outcome = PlaceOutcome.of(place, request, deadline.within(share));
            notes.elsewhere(intent, outcome);
            clearing.asked(outcome);
        }
        for (RecordingId id : vault.find(caller)) {
            clearing.attempt(id, () -> keeping.alone(id, () -> ofPerson(id, clearing, deadline)));
        }
        vault.forget(caller); // their own key, where the last row could not take it along
        return notes.ended(ArchiveStep.ERASED_PERSON, intent, new Cleared(clearing));
    }

    /** Found under the person's token, which is bound to what the row holds: so a row that opens is theirs. */
    private void ofPerson(RecordingId recording, Clearing clearing, Deadline deadline) {
        try {
            Optional<VaultEntry> entry = vault.get(recording);
            entry.ifPresent(theirs -> clearing.erased(recording, removal.of(theirs, deadline)));
        } catch (VaultRefusedException refused) {
            if (!refused.code().equals(NO_KEY)) {
                throw refused;
            }
            clearing.erased(recording, removal.of(recording, deadline)); // nobody opens it any more
        }
    }

    Cleared due(Instant now, int limit, Deadline deadline) {
        long intent = notes.begin(ArchiveStep.PURGING);
        Clearing clearing = new Clearing();
        EachOnce.of(size -> vault.due(now, size), row -> {
            clearing.attempt(row.recording(), () -> ofDue(row.recording(), now, clearing, deadline));
            return clearing.recordings().size() < limit;
        });
        return notes.ended(ArchiveStep.PURGED, intent, new Cleared(clearing));
    }

    private void ofDue(RecordingId recording, Instant now, Clearing clearing, Deadline deadline) {
        keeping.unlessUnderWay(recording, () -> {
            Optional<VaultEntry> entry = vault.get(recording);
            if (entry.isPresent() && !entry.get().until().isAfter(now)) {
                clearing.erased(recording, removal.of(entry.get(), deadline));
            }
        });
    }

    Cleared one(RecordingId recording, Deadline deadline) {
        long intent = notes.begin(ArchiveStep.ERASING_RECORDING);
        Clearing clearing = new Clearing();
        clearing.attempt(
                recording,
                () -> keeping.alone(recording, () -> clearing.erased(recording, named(recording, deadline))));
        return notes.ended(ArchiveStep.ERASED_RECORDING, intent, new Cleared(clearing));
    }

    /** Named by whoever asks, so that it goes also when its row cannot be opened. */
    private Removal.Removed named(RecordingId recording, Deadline deadline) {
        Optional<VaultEntry> entry;
        try {
            entry = vault.get(recording);
        } catch (VaultRefusedException unreadable) {
            entry = Optional.empty();
        }
        return entry.isPresent() ? removal.of(entry.get(), deadline) : removal.of(recording, deadline);
    }
}
