package io.ccaas.sdk.store.folder;

import io.ccaas.sdk.credentials.files.PrivatePlace;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.StoredObject;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.store.failure.StoreRefusals;
import io.ccaas.sdk.store.objects.Deletion;
import io.ccaas.sdk.store.objects.ListedObjects;
import io.ccaas.sdk.store.objects.PassingBytes;
import io.ccaas.sdk.store.objects.SealedBytes;
import io.ccaas.sdk.store.objects.SealedObjects;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Sealed recordings in a directory: the store for those who have no bucket, and for tests.
 *
 * <p>Guarantees beyond the port: directories of mode 0700 and files of mode 0600, named by their recording id alone; links are never followed. Does
 * not guarantee: that an object cannot be deleted, because a directory has no retention lock; that deleted bytes leave the disk at once (they
 * are sealed), nor anything about backups and snapshots of it. Several processes may use one directory. Needs a file system with hard links.
 */
public final class FolderObjects implements SealedObjects {

    private static final int MOST_LISTED = 1000;
    private static final Duration SHORTEST_AGE = Duration.ofMinutes(1);

    private final Shelves shelves;

    private FolderObjects(Shelves shelves) {
        this.shelves = shelves;
    }

    /**
     * Opens a store, or begins one.
     *
     * @param directory of one tenant; created when it does not exist; its parent must
     * @return the store
     * @throws io.ccaas.sdk.store.failure.StoreConfigurationException {@code STORE_FOLDER_EXPOSED} when others own or reach it;
     *     {@code STORE_FOLDER_LINK} when it is no directory itself
     * @throws io.ccaas.sdk.store.failure.StoreUnavailableException {@code STORE_FOLDER}
     */
    public static FolderObjects in(Path directory) {
        try {
            return new FolderObjects(Shelves.in(directory));
        } catch (IOException foreign) {
            throw FolderFaults.unavailable(foreign);
        }
    }

    /** What is done with files. */
    @FunctionalInterface
    private interface Work<R> {
        R done() throws IOException;
    }

    private static <R> R within(Deadline deadline, Work<R> work) {
        deadline.require("store");
        try {
            return work.done();
        } catch (IOException | UnsupportedOperationException foreign) {
            throw FolderFaults.unavailable(foreign);
        }
    }

    @Override
    public StoredObject put(RecordingId recording, SealedRecording sealed, Deadline deadline) {
        try (PassingBytes passing = PassingBytes.of(sealed)) {
            return within(deadline, () -> new FolderUpload(shelves, recording, deadline).store(passing));
        }
    }

    @Override
    public SealedBytes get(RecordingId recording, Deadline deadline) {
        return within(deadline, () -> open(recording, 0, OptionalLong.empty()));
    }

    @Override
    public SealedBytes range(RecordingId recording, long offset, long length, Deadline deadline) {
        if (offset < 0 || length < 1) {
            throw new IllegalArgumentException("a stretch begins at 0 or later and has a byte or more");
        }
        return within(deadline, () -> open(recording, offset, OptionalLong.of(length)));
    }

    private SealedBytes open(RecordingId recording, long offset, OptionalLong length) throws IOException {
        Path path = shelves.file(recording);
        long size = facts(path).orElseThrow(StoreRefusals::missing).size();
        long count = length.orElse(size);
        if (offset > size - count) {
            throw StoreRefusals.outside();
        }
        try {
            FileChannel file = FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
            return SealedBytes.of(count, Channels.newInputStream(file.position(offset)));
        } catch (NoSuchFileException deletedMeanwhile) {
            throw StoreRefusals.missing();
        }
    }

    /** Of a file that this store made; empty when there is nothing. */
    private static Optional<BasicFileAttributes> facts(Path file) throws IOException {
        try {
            BasicFileAttributes facts =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!facts.isRegularFile()) {
                throw FolderFaults.foreign();
            }
            return Optional.of(facts);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    @Override
    public OptionalLong length(RecordingId recording, Deadline deadline) {
        return within(
                deadline,
                () -> facts(shelves.file(recording)).stream()
                        .mapToLong(BasicFileAttributes::size)
                        .findFirst());
    }

    @Override
    public Deletion delete(RecordingId recording, Deadline deadline) {
        return within(deadline, () -> {
            deleteDrafts(recording);
            Path file = shelves.file(recording);
            if (facts(file).isEmpty() || !Files.deleteIfExists(file)) {
                return Deletion.WAS_ABSENT;
            }
            shelves.force(recording);
            return Deletion.DELETED;
        });
    }

    /** A process that was killed behind the link, and before it let go of its draft, left the same bytes there. */
    private void deleteDrafts(RecordingId recording) throws IOException {
        for (Path draft : Shelves.entries(shelves.open())) {
            if (Shelves.name(draft).startsWith(recording.text()) && Files.deleteIfExists(draft)) {
                PrivatePlace.force(shelves.open());
            }
        }
    }

    @Override
    public ListedObjects list(Optional<RecordingId> after, int limit, Deadline deadline) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new IllegalArgumentException("a page has 1 to 1000 objects: " + limit);
        }
        return within(deadline, () -> FolderListing.page(shelves, after, limit));
    }

    @Override
    public int abandonOpenUploads(Duration olderThan, Deadline deadline) {
        if (olderThan.compareTo(SHORTEST_AGE) < 0) {
            throw new IllegalArgumentException("an upload may last a minute: " + olderThan);
        }
        Instant before = Time.system().instant().minus(olderThan);
        return within(deadline, () -> {
            int given = 0;
            for (Path draft : Shelves.entries(shelves.open())) {
                Instant last = Files.getLastModifiedTime(draft, LinkOption.NOFOLLOW_LINKS)
                        .toInstant();
                given += last.isBefore(before) && Files.deleteIfExists(draft) ? 1 : 0;
            }
            return given;
        });
    }

    @Override
    public List<PostureCheck> postureChecks() {
        return List.of(new FolderCheck(shelves.root()));
    }

    @Override
    public void close() {
        // Files are open only as long as they are read or written.
    }

    @Override
    public String toString() {
        return "FolderObjects";
    }
}
