package io.ccaas.sdk.archive;

import io.ccaas.sdk.archive.elsewhere.Elsewhere;
import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.audit.AuditLog;
import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.sealing.RangeReader;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.sealing.Sealer;
import io.ccaas.sdk.sealing.Unsealer;
import io.ccaas.sdk.store.objects.SealedObjects;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.vault.RetentionClass;
import io.ccaas.sdk.vault.Vault;
import io.ccaas.sdk.vault.VaultRow;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Recordings with what is known of them: the sound sealed in a store, the rest in a vault, joined here by the recording id alone.
 *
 * <p>Guarantees: what {@link #keep} acknowledged is there, object and row; what is opened is the object that was stored, see {@link #get}; what is reported
 * as taken away can be had by nobody. A process that is killed at any point leaves nothing that {@link #settle} does not find. Every step is in the
 * audit log, by random ids and without anything of a call. Does not guarantee: anything about copies of the store or of the key store, nor
 * against somebody who puts back a row's earlier form, from before its object was attached: settling takes such a recording away.
 *
 * <p>One archive for one vault and one store of one tenant. Thread-safe. Closes neither of them.
 */
public final class Archive {

    private final Vault vault;
    private final SealedObjects objects;
    private final Notes notes;
    private final Keeping keeping;
    private final Reading reading;
    private final Erasing erasing;
    private final Settling settling;

    Archive(Vault vault, SealedObjects objects, Sealer sealer, AuditLog audit, Time time) {
        this.vault = vault;
        this.objects = objects;
        this.notes = new Notes(audit);
        Removal removal = new Removal(vault, objects, notes);
        this.keeping = new Keeping(vault, objects, sealer, notes, removal);
        this.reading = new Reading(vault, objects);
        this.erasing = new Erasing(vault, keeping, removal, notes);
        this.settling = new Settling(vault, objects, keeping, removal, notes, time);
    }

    /**
     * Joins a vault and a store. {@link #settle} at every start, and once a day.
     *
     * @param vault of this tenant
     * @param objects of this tenant, with other credentials than the vault's database
     * @param sealer to everybody who may open recordings
     * @param audit where every step is written down
     * @return the archive
     */
    public static Archive of(Vault vault, SealedObjects objects, Sealer sealer, AuditLog audit) {
        return new Archive(vault, objects, sealer, audit, Time.system());
    }

    /**
     * Keeps a recording under a fresh id.
     *
     * @param audio proven clean; stays open
     * @param call what is known of it
     * @param keep for how long
     * @param deadline when it is kept
     * @return its id, when both parts are there to stay
     * @throws io.ccaas.sdk.errors.SdkException when it is not known to be kept; what is there of it {@link #settle} takes away
     */
    public RecordingId keep(AudioOnly audio, CallMetadata call, RetentionClass keep, Deadline deadline) {
        RecordingId recording = RecordingId.fresh();
        keep(recording, audio, call, keep, deadline);
        return recording;
    }

    /**
     * Keeps a recording under the id of a job that may have been tried before. One that is kept already stays as it is; what a killed attempt
     * left is taken away first.
     *
     * @param recording an id that stands for this audio and this call alone
     * @param audio proven clean; stays open
     * @param call what is known of it
     * @param keep for how long
     * @param deadline when it is kept
     * @throws ArchiveRefusedException {@code ARCHIVE_IN_PROGRESS}
     * @throws io.ccaas.sdk.errors.SdkException as {@link #keep(AudioOnly, CallMetadata, RetentionClass, Deadline)}
     */
    public void keep(
            RecordingId recording, AudioOnly audio, CallMetadata call, RetentionClass keep, Deadline deadline) {
        keeping.keep(recording, audio, call, keep, deadline);
    }

    /**
     * Opens a recording. Length and age header of its object are compared with the vault's row before anything is opened, so a swapped or cut one
     * gives nothing; each chunk is verified before it is handed out; the SHA-256 of the whole object is compared before its last chunk is
     * opened, so what another recipient of it forged does not come to its end. Whoever acts on what came before must be able to undo it.
     *
     * @param recording which
     * @param unsealer with an age identity of a recipient
     * @param deadline when the last byte was read
     * @return the audio; a refusal in the middle is an {@link EvidenceException} from its {@code read}
     * @throws IOException as the store's stream says
     * @throws ArchiveRefusedException {@code ARCHIVE_UNKNOWN}, {@code ARCHIVE_NOT_STORED}, {@code ARCHIVE_OBJECT_DIFFERS}
     */
    public InputStream get(RecordingId recording, Unsealer unsealer, Deadline deadline) throws IOException {
        return noted(
                recording,
                ArchiveStep.OPENING,
                () -> new WatchedBytes(unsealer.unseal(reading.whole(recording, deadline)), recording, notes));
    }

    /**
     * Opens a recording at any place. Length and age header of its object are compared with the vault's row first, and every chunk that is touched
     * was sealed under that header's key, at its place. Does not show that none of its recipients forged a chunk: they all know that key, and
     * only {@link #get} compares the digest of the whole.
     *
     * @param recording which
     * @param unsealer with an age identity of a recipient
     * @param deadline when the last stretch was read
     * @return a reader; close it
     * @throws IOException as the store's stream says
     * @throws ArchiveRefusedException as {@link #get}
     */
    public RangeReader ranges(RecordingId recording, Unsealer unsealer, Deadline deadline) throws IOException {
        return noted(recording, ArchiveStep.OPENING, () -> unsealer.ranges(reading.parts(recording, deadline)));
    }

    /**
     * Fetches a recording as it is sealed, for who has no age identity here. The same is compared as by {@link #get}.
     *
     * @param recording which
     * @param deadline when the last byte was read
     * @return the sealed bytes; close them
     * @throws IOException as the store's stream says
     * @throws ArchiveRefusedException as {@link #get}
     */
    public SealedRecording sealed(RecordingId recording, Deadline deadline) throws IOException {
        return noted(recording, ArchiveStep.FETCHING, () -> {
            InputStream whole = reading.whole(recording, deadline).openStream();
            return SealedRecording.received(new WatchedBytes(whole, recording, notes));
        });
    }

    /** What is done on the way to an object. */
    @FunctionalInterface
    private interface Opening<R> {
        R done() throws IOException;
    }

    private <R> R noted(RecordingId recording, ArchiveStep step, Opening<R> opening) throws IOException {
        notes.about(recording, step);
        try {
            return opening.done();
        } catch (EvidenceException refused) {
            throw notes.refused(recording, refused);
        }
    }

    /**
     * Rows in the order of their ids, without proof.
     *
     * @param after the last of the page before, empty for the first page
     * @param limit at most so many, at least 1
     * @return a page, empty at the end
     */
    public List<VaultRow> list(Optional<RecordingId> after, int limit) {
        return vault.list(after, limit);
    }

    /**
     * The recordings of a person.
     *
     * @param caller their number
     * @return ids
     */
    public List<RecordingId> find(PhoneNumber caller) {
        return vault.find(caller);
    }

    /**
     * Erases one recording, also one whose row cannot be opened. An object that is locked stays, with its row, and so does a recording that is being
     * kept at this moment ({@code ARCHIVE_IN_PROGRESS}).
     *
     * @param recording which; one that nobody knows is no error
     * @param deadline when it has ended
     * @return what went and what stays
     */
    public Cleared erase(RecordingId recording, Deadline deadline) {
        return erasing.one(recording, deadline);
    }

    /**
     * Erases a person: everywhere else first, then their recordings, then what is known of these. Whatever fails does not stop the rest; what is being kept at this
     * moment stays ({@code ARCHIVE_IN_PROGRESS}). Ask again when {@link Cleared#requireComplete} refuses, also after a kill.
     *
     * @param caller their number
     * @param places what else may hold something of them, asked one after the other
     * @param deadline when it has ended; each place has its share
     * @return what went, what stays, and how each place answered
     * @throws io.ccaas.sdk.time.DeadlineExceededException when time was too short; what went is in the audit log
     */
    public Cleared erase(PhoneNumber caller, List<Elsewhere> places, Deadline deadline) {
        return erasing.person(caller, places, deadline);
    }

    /**
     * Erases what is due, the oldest first. Each end is proven by its row before anything goes. An object that is locked stays, with its row, until its
     * lock ends.
     *
     * @param now an instant; a recording is due from the beginning of its last UTC day
     * @param limit at most so many, at least 1
     * @param deadline when it has ended
     * @return what went and what stays
     */
    public Cleared purge(Instant now, int limit, Deadline deadline) {
        if (limit < 1) {
            throw new IllegalArgumentException("at least one recording is purged at a time: " + limit);
        }
        return erasing.due(now, limit, deadline);
    }

    /**
     * Finishes what killed processes began, and compares all rows with all objects: takes away what was never acknowledged, goes on with what was
     * being erased, and gives up unfinished uploads. An object without row stays and is named: it may be the only copy of what a restored backup of
     * the vault does not know. A row whose object is missing stays too: nobody here did that.
     *
     * @param deadline when it has ended
     * @return what went; what stays, each with its reason
     */
    public Cleared settle(Deadline deadline) {
        return settled(false, deadline);
    }

    /**
     * As {@link #settle}, and deletes objects without row that are older than an upload may last. Where these outnumber the objects that the vault
     * knows, this is hardly its store, and they stay. <b>Never after the vault was restored from a backup</b>: what was kept since then has no row
     * either, and is gone for good.
     *
     * @param deadline when it has ended
     * @return what went; what stays, each with its reason
     */
    public Cleared settleDeletingUnknown(Deadline deadline) {
        return settled(true, deadline);
    }

    private Cleared settled(boolean deleting, Deadline deadline) {
        long intent = notes.begin(ArchiveStep.SETTLING);
        Clearing clearing = new Clearing();
        settling.run(clearing, deleting, deadline);
        return notes.ended(ArchiveStep.SETTLED, intent, new Cleared(clearing));
    }

    /**
     * What the doctor asks about both.
     *
     * @return checks; what they send, each says
     */
    public List<PostureCheck> postureChecks() {
        return Stream.concat(vault.postureChecks().stream(), objects.postureChecks().stream())
                .toList();
    }

    @Override
    public String toString() {
        return "Archive";
    }
}
