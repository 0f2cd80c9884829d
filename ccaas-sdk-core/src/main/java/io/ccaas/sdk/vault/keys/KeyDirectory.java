package io.ccaas.sdk.vault.keys;

import io.ccaas.sdk.credentials.files.PrivatePlace;
import io.ccaas.sdk.credentials.files.ProcessLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The files of a key store, one lock for the process and one for each 64th of the files. */
final class KeyDirectory {

    private static final int SHARDS = 4096;
    private static final String ENDING = ".keys";
    private static final int STRIPES = 64;

    private final Path directory;
    private final ProcessLock lock;
    private final Object[] stripes =
            IntStream.range(0, STRIPES).mapToObj(stripe -> new Object()).toArray();

    private KeyDirectory(Path directory, ProcessLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** What is done with one file. */
    @FunctionalInterface
    interface Work<R> {
        R on(Shard shard) throws IOException;
    }

    /** What is done with every file. */
    @FunctionalInterface
    interface Visit {
        void on(Shard shard) throws IOException;
    }

    static KeyDirectory open(Path directory) throws IOException {
        PrivatePlace.ensureDirectory(directory);
        if (PrivatePlace.isExposed(directory)) {
            throw KeyFaults.exposed();
        }
        return new KeyDirectory(
                directory,
                ProcessLock.take(directory.resolve("lock"), PrivatePlace::open).orElseThrow(KeyFaults::locked));
    }

    <R> R at(KeyName name, Work<R> work) {
        CRC32 sum = new CRC32();
        sum.update(name.text().getBytes(StandardCharsets.US_ASCII));
        return at((int) (sum.getValue() % SHARDS), work);
    }

    void forEach(Visit visit) {
        for (int number : numbers()) {
            at(number, shard -> {
                visit.on(shard);
                return shard;
            });
        }
    }

    private List<Integer> numbers() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> HexFormat.fromHexDigits(name, 0, name.length() - ENDING.length()))
                    .toList();
        } catch (IOException foreign) {
            throw KeyFaults.unwritable(foreign);
        } catch (IllegalArgumentException foreign) {
            throw KeyFaults.damaged();
        }
    }

    private <R> R at(int number, Work<R> work) {
        synchronized (stripes[number % STRIPES]) {
            if (!lock.isOpen()) {
                throw KeyFaults.closed();
            }
            try {
                return work.on(new Shard(directory, name(number)));
            } catch (IOException foreign) {
                throw KeyFaults.unwritable(foreign);
            }
        }
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "%03x", number) + ENDING;
    }

    /** Every key under the first master; one that none of them opens stops it before anything of its file is changed. */
    void rewrap(List<MasterKey> masters) throws IOException {
        wipeDrafts();
        MasterKey current = masters.get(0);
        forEach(shard -> {
            List<Slot> keys =
                    shard.slots().stream().filter(slot -> slot.state().hasKey()).toList();
            if (keys.stream().anyMatch(slot -> masters.stream().noneMatch(slot::needs))) {
                throw KeyFaults.masterUnknown();
            }
            if (!keys.stream().allMatch(slot -> slot.needs(current))) {
                shard.rewrite(slot ->
                        slot.state().hasKey() ? Slot.of(slot.state(), slot.name(), current, slot.key(masters)) : slot);
            }
        });
    }

    private void wipeDrafts() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path draft : files.filter(Shard::isDraft).toList()) {
                Shard.wipe(draft);
            }
        }
    }

    void close() {
        try {
            lock.close();
        } catch (IOException foreign) {
            throw KeyFaults.unwritable(foreign);
        }
    }
}
