package io.ccaas.sdk.vault.keys;

import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.vault.cipher.Cipher256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Keys in a directory, each wrapped under a master key that is elsewhere.
 *
 * <p>Guarantees: the directory and its files are its owner's alone; one process at a time; a key that was made, doubted or erased is
 * on disk when the method returns; an erased key was overwritten where it stood. Does not guarantee: that a disk overwrites where it is
 * told to. Solid-state disks, file systems that copy on write, snapshots and backups keep what was there; it is wrapped, and ends with the
 * master key under which it was: change that as often as the promise must close, and destroy the earlier one.
 *
 * <p>Built for some millions of keys: 4096 files, a key is 128 bytes. Thread-safe.
 */
public final class FileKeys implements VaultKeys, AutoCloseable {

    private final KeyDirectory directory;
    private final MasterKey master;

    private FileKeys(KeyDirectory directory, MasterKey master) {
        this.directory = directory;
        this.master = master;
    }

    /**
     * Opens a key store, or begins one. Keys that are wrapped under an earlier master key are wrapped anew before this returns, rows
     * stay as they are; a run that was interrupted is gone on with by the next. Afterwards nothing needs the earlier one but backups.
     *
     * @param directory created when it does not exist; its parent must. Not where the database is
     * @param master the master key; stays open as long as the store
     * @param earlier those before it, after a change
     * @return the store; close it
     * @throws io.ccaas.sdk.vault.failure.VaultConfigurationException when others can reach it, or a master key is missing
     * @throws io.ccaas.sdk.vault.failure.VaultUnavailableException when it cannot be used, or another process does
     * @throws io.ccaas.sdk.vault.failure.VaultRefusedException when it is damaged
     */
    public static FileKeys open(Path directory, MasterKey master, MasterKey... earlier) {
        List<MasterKey> masters = new ArrayList<>(List.of(earlier));
        masters.add(0, master);
        try {
            KeyDirectory opened = KeyDirectory.open(directory);
            boolean ready = false;
            try {
                opened.rewrap(masters);
                ready = true;
                return new FileKeys(opened, master);
            } finally {
                if (!ready) {
                    opened.close();
                }
            }
        } catch (IOException foreign) {
            throw KeyFaults.unwritable(foreign);
        }
    }

    @Override
    public Secret create(KeyName name) {
        return directory.at(name, shard -> {
            if (shard.find(name).filter(slot -> slot.state().hasKey()).isPresent()) {
                throw KeyFaults.exists();
            }
            Secret key = Cipher256.freshKey();
            shard.put(Slot.of(KeyState.DOUBTFUL, name, master, key));
            return key;
        });
    }

    @Override
    public Optional<Secret> find(KeyName name) {
        return directory.at(
                name,
                shard -> shard.find(name).filter(slot -> slot.state().hasKey()).map(slot -> slot.key(List.of(master))));
    }

    @Override
    public void confirm(KeyName name) {
        mark(name, KeyState.KEPT, false);
    }

    @Override
    public void doubt(KeyName name) {
        mark(name, KeyState.DOUBTFUL, true);
    }

    private void mark(KeyName name, KeyState state, boolean durable) {
        directory.at(name, shard -> {
            shard.mark(name, slot -> slot.state().hasKey() ? slot.marked(state) : slot, durable);
            return name;
        });
    }

    @Override
    public void erase(KeyName name) {
        directory.at(name, shard -> {
            shard.mark(name, Slot::erased, true);
            return name;
        });
    }

    @Override
    public void forget(KeyName name) {
        directory.at(name, shard -> {
            if (shard.find(name).filter(slot -> slot.state() == KeyState.ERASED).isPresent()) {
                shard.free(name);
            }
            return name;
        });
    }

    @Override
    public List<KeyName> doubtful() {
        return names(slot -> slot.state() == KeyState.DOUBTFUL);
    }

    @Override
    public List<KeyName> erased() {
        return names(slot -> slot.state() == KeyState.ERASED);
    }

    private List<KeyName> names(Predicate<Slot> wanted) {
        List<KeyName> names = new ArrayList<>();
        directory.forEach(
                shard -> shard.slots().stream().filter(wanted).map(Slot::name).forEach(names::add));
        return names;
    }

    /** Gives the directory free; a use after this is refused. Closing twice does nothing. */
    @Override
    public void close() {
        directory.close();
    }

    @Override
    public String toString() {
        return "FileKeys";
    }
}
