package io.ccaas.sdk.vault;

import static io.ccaas.sdk.vault.Calls.ANNA;
import static io.ccaas.sdk.vault.Calls.BORIS;
import static io.ccaas.sdk.vault.Calls.OBJECT;
import static io.ccaas.sdk.vault.Calls.QUARTER;

import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.vault.Ledger.State;
import io.ccaas.sdk.vault.database.EmbeddedDatabase;
import io.ccaas.sdk.vault.keys.FileKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;

/** A process that writes and erases until it is killed, and notes each thing before it begins and when it was acknowledged. */
final class VaultWriter {

    private static final int MOST = 10_000;

    private final Vault vault;
    private final Path notes;

    private VaultWriter(Vault vault, Path notes) {
        this.vault = vault;
        this.notes = notes;
    }

    public static void main(String[] arguments) throws IOException {
        Path place = Path.of(arguments[0]);
        try (FileKeys keys = Calls.keys(place.resolve("keys"));
                EmbeddedDatabase database = EmbeddedDatabase.in(place.resolve("database"))) {
            VaultWriter writer = new VaultWriter(Vault.open(database, keys), place.resolve("notes"));
            List<Thread> threads = IntStream.range(0, 2)
                    .mapToObj(i -> new Thread(writer::write))
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException foreign) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        for (int i = 0; i < MOST; i++) {
            RecordingId id = RecordingId.fresh();
            note(id, State.PUTTING);
            vault.put(id, Calls.of(i % 2 == 0 ? ANNA : BORIS), QUARTER);
            note(id, State.PUT);
            vault.attach(id, OBJECT);
            if (i % 3 != 0) {
                note(id, State.ERASING);
                vault.erase(id);
                note(id, State.ERASED);
            }
        }
    }

    private synchronized void note(RecordingId id, State state) {
        try {
            Files.writeString(
                    notes, id.text() + " " + state + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }
}
