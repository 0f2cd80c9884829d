package io.ccaas.sdk.vault;

import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.StoredObject;
import io.ccaas.sdk.vault.database.Connections;
import io.ccaas.sdk.vault.database.DatabaseCheck;
import io.ccaas.sdk.vault.failure.VaultRefusedException;
import io.ccaas.sdk.vault.keys.KeyName;
import io.ccaas.sdk.vault.keys.VaultKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What is known of calls, by recording id: a table in a database, and its keys elsewhere.
 *
 * <p>Guarantees: the database holds no number and no text of a call, in no form from which one could be found by trying; a row opens only
 * with its own key, for its own id, class and end. What was put is there when {@link #put} returns, and what was erased can be opened by nobody when
 * {@link #erase} returns: not in the database, not in a copy of it made before. Killed at any point, the next {@link #open} finds what is half done and
 * settles it; only the erasure of a person is asked for again. Does not guarantee: that whoever can write to the database cannot delete a row, or put back an earlier form of it from before
 * its object was attached; nor anything about copies of the key store, see {@code docs/vault.md}. Does not hide from the database how many
 * rows one caller has, nor when rows came.
 *
 * <p>One vault for one tenant, used by one process at a time. Thread-safe.
 */
public final class Vault {

    private final Connections connections;
    private final RowTable table;
    private final VaultKeys keys;
    private final Callers callers;
    private final RowCipher cipher;
    private final Writing writing;
    private final Removal removal;
    private final Gate gate = new Gate();

    private Vault(Connections connections, RowTable table, VaultKeys keys, Callers callers) {
        this.connections = connections;
        this.table = table;
        this.keys = keys;
        this.callers = callers;
        this.cipher = new RowCipher(keys);
        this.writing = new Writing(table, keys, callers, gate);
        this.removal = new Removal(table, keys, callers);
    }

    /**
     * As {@link #open(Connections, VaultKeys)}, on a database of the host's.
     *
     * @param database preferably pooled; its user needs the table ccaas_vault alone
     * @param keys of this vault, from another place than the database
     * @return the vault
     */
    public static Vault open(DataSource database, VaultKeys keys) {
        return open(database::getConnection, keys);
    }

    /**
     * Opens a vault, or begins one, and settles what an earlier process left half done.
     *
     * @param connections to the database with the table of {@link io.ccaas.sdk.vault.database.VaultTable}
     * @param keys of this vault; close them after its last use
     * @return the vault
     * @throws io.ccaas.sdk.vault.failure.VaultConfigurationException {@code VAULT_KEYS_OF_ANOTHER}
     * @throws io.ccaas.sdk.vault.failure.VaultUnavailableException when database or key store do not answer
     */
    public static Vault open(Connections connections, VaultKeys keys) {
        RowTable table = new RowTable(connections);
        Vault vault = new Vault(connections, table, keys, Callers.of(keys, table));
        vault.settle();
        return vault;
    }

    /**
     * Remembers a call whose recording is not stored yet; {@link #attach} follows.
     *
     * @param recording a fresh id
     * @param call what is known of it
     * @param keep for how long
     * @throws VaultRefusedException {@code VAULT_KEY_EXISTS} or {@code VAULT_ENTRY_TOO_LONG}; nothing was changed
     */
    public void put(RecordingId recording, CallMetadata call, RetentionClass keep) {
        writing.put(recording, keep, new RowContent(call, Optional.empty()));
    }

    /**
     * Remembers a call whose recording is stored.
     *
     * @param recording a fresh id
     * @param call what is known of it
     * @param keep for how long
     * @param object what was stored
     * @throws VaultRefusedException {@code VAULT_KEY_EXISTS} or {@code VAULT_ENTRY_TOO_LONG}; nothing was changed
     */
    public void put(RecordingId recording, CallMetadata call, RetentionClass keep, StoredObject object) {
        writing.put(recording, keep, new RowContent(call, Optional.of(object)));
    }

    /**
     * Remembers what was stored for a recording that waits for it.
     *
     * @param recording was put
     * @param object what was stored
     * @throws VaultRefusedException {@code VAULT_NO_ROW}; {@code VAULT_OBJECT_DIFFERS} when the row has an object already
     */
    public void attach(RecordingId recording, StoredObject object) {
        writing.store(recording, Optional.empty(), object, true);
    }

    /**
     * Remembers that an object was replaced, for example because its header was wrapped for other recipients.
     *
     * @param recording was put
     * @param was what the row has
     * @param object what is there now
     * @throws VaultRefusedException {@code VAULT_NO_ROW}; {@code VAULT_OBJECT_DIFFERS} when the row has another object
     */
    public void replace(RecordingId recording, StoredObject was, StoredObject object) {
        writing.store(recording, Optional.of(was), object, true);
    }

    /**
     * Remembers that an object is about to be deleted: its row waits again, and still knows the object. {@link #erase(RecordingId)} follows when it
     * is gone, {@link #replace} by itself when it stays. A process that is killed in between leaves the row among those that wait.
     *
     * @param recording was put
     * @param object what the row has
     * @throws VaultRefusedException {@code VAULT_NO_ROW}; {@code VAULT_OBJECT_DIFFERS} when the row has another object
     */
    public void withdraw(RecordingId recording, StoredObject object) {
        writing.store(recording, Optional.of(object), object, false);
    }

    /**
     * Opens a row.
     *
     * @param recording which
     * @return what was put, proven; empty when the vault does not know the id or its row was erased
     * @throws VaultRefusedException {@code VAULT_ROW_DAMAGED}; {@code VAULT_ROW_MISSING} or {@code VAULT_KEY_MISSING} when only one of the two
     *     is there
     */
    public Optional<VaultEntry> get(RecordingId recording) {
        Optional<Row> row = table.find(recording);
        if (row.isEmpty()) {
            if (removal.hasKey(recording)) {
                throw Refusals.rowMissing();
            }
            return Optional.empty();
        }
        RowContent content = cipher.open(row.get());
        return Optional.of(new VaultEntry(row.get().shown(), content.call(), content.object()));
    }

    /**
     * The recordings of a person.
     *
     * @param caller their number
     * @return ids; {@link #get} opens each
     */
    public List<RecordingId> find(PhoneNumber caller) {
        return callers.token(callers.name(caller))
                .map(token -> table.ofCaller(token).stream().map(Row::id).toList())
                .orElse(List.of());
    }

    /**
     * Rows in the order of their ids, which says nothing about when they came.
     *
     * @param after the last of the page before, empty for the first page
     * @param limit at most so many, at least 1
     * @return a page, empty at the end
     */
    public List<VaultRow> list(Optional<RecordingId> after, int limit) {
        return shown(table.after(after.map(RecordingId::text).orElse(""), atLeastOne(limit)));
    }

    /**
     * Rows whose time is over, the oldest first, as the database shows it: without proof. {@link #eraseDue} proves it for each.
     *
     * @param now an instant; a row is due from the beginning of its last UTC day
     * @param limit at most so many, at least 1
     * @return rows, empty when none is due
     */
    public List<VaultRow> due(Instant now, int limit) {
        return shown(table.due(Math.floorDiv(now.getEpochSecond(), 86_400L), atLeastOne(limit)));
    }

    /**
     * Rows that wait: their object is being stored or deleted now, or a process was killed meanwhile.
     *
     * @param limit at most so many, at least 1
     * @return rows, empty when none waits
     */
    public List<VaultRow> waiting(int limit) {
        return shown(table.waiting(atLeastOne(limit)));
    }

    private static int atLeastOne(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a page has at least one row: " + limit);
        }
        return limit;
    }

    private static List<VaultRow> shown(List<Row> rows) {
        return rows.stream().map(Row::shown).toList();
    }

    /**
     * Erases a row and its key, also one that cannot be opened.
     *
     * @param recording which; one that the vault does not know is no error
     * @return the proof
     * @throws io.ccaas.sdk.vault.failure.VaultUnavailableException when it is not known to be gone; the next start goes on, or ask again
     */
    public Erasure erase(RecordingId recording) {
        Optional<KeyName> caller = table.find(recording).flatMap(this::callerOf);
        return gate.changing(caller.orElse(KeyName.row(recording)), () -> {
            List<Row> rows = table.find(recording).stream().toList();
            if (rows.isEmpty()) {
                keys.erase(KeyName.row(recording));
                keys.forget(KeyName.row(recording));
            }
            return caller.isPresent() ? removal.of(caller.get(), rows) : removal.of(rows);
        });
    }

    /**
     * Erases a row whose time is over. Its end is proven before its key goes: whoever can write to the database cannot bring it forward. Look at
     * {@link VaultEntry#until()} of {@link #get} before you delete an object.
     *
     * @param recording which; one that the vault does not know is no error
     * @param now an instant; a row is due from the beginning of its last UTC day
     * @return the proof
     * @throws VaultRefusedException {@code VAULT_NOT_DUE}, or as {@link #get}; the row and its key stay
     * @throws io.ccaas.sdk.vault.failure.VaultUnavailableException as {@link #erase(RecordingId)}
     */
    public Erasure eraseDue(RecordingId recording, Instant now) {
        Optional<VaultEntry> entry = get(recording);
        if (entry.isPresent() && entry.get().until().isAfter(now)) {
            throw Refusals.notDue();
        }
        // An end never changes, so what was proven holds for whatever row the database shows now.
        return entry.isPresent() ? erase(recording) : Erasure.of(List.of());
    }

    private Optional<KeyName> callerOf(Row row) {
        try {
            return Optional.of(callers.of(row));
        } catch (VaultRefusedException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Erases all rows of a person, their keys, and what names the person. Which rows these are the database says, and each row proves it before
     * its key goes; a row whose key is gone already is deleted. Does not reach a row that the database does not show at this moment.
     *
     * @param caller their number
     * @return the proof; it does not name the person
     * @throws VaultRefusedException {@code VAULT_ROW_DAMAGED} when a row did not prove to be theirs; it and its key stay, the others are erased
     * @throws io.ccaas.sdk.vault.failure.VaultUnavailableException when they are not known to be gone; the next start goes on, or ask again
     */
    public Erasure erase(PhoneNumber caller) {
        KeyName name = callers.name(caller);
        return gate.changing(name, () -> removal.ofCaller(name));
    }

    /**
     * Erases what names a person, when there is no row of theirs: rows stay, and it with them.
     *
     * @param caller their number
     * @throws io.ccaas.sdk.vault.failure.VaultUnavailableException when it is not known to be gone; the next start goes on, or ask again
     */
    public void forget(PhoneNumber caller) {
        KeyName name = callers.name(caller);
        gate.changing(name, () -> removal.of(name, List.of()));
    }

    /**
     * Finishes what was left half done: by a process that was killed, or by calls that failed. Waits until no other call is under way.
     *
     * @return how many rows and keys were looked at
     */
    public int settle() {
        return gate.alone(() -> new Settling(table, keys, callers, removal).run());
    }

    /**
     * Deletes every row for which there is no key, after a backup of the database was restored beside a key store that is newer: these rows were
     * erased since. With an older or a foreign key store it would delete rows that could still be opened with the right one, so that
     * nothing calls this by itself. Looks at every row.
     *
     * @return how many were deleted
     */
    public int removeUnreadable() {
        return removal.ofUnreadable();
    }

    /**
     * What the doctor asks about a vault.
     *
     * @return checks that change nothing
     */
    public List<PostureCheck> postureChecks() {
        return List.of(DatabaseCheck.of(connections));
    }

    @Override
    public String toString() {
        return "Vault";
    }
}
