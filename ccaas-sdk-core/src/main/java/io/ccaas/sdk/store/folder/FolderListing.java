package io.ccaas.sdk.store.folder;

import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.store.objects.ListedObject;
import io.ccaas.sdk.store.objects.ListedObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One page: directory by directory, each read once and put in order. */
final class FolderListing {

    private final String after;
    private final int limit;
    private final List<ListedObject> objects = new ArrayList<>();
    private long foreign;
    /** Behind the last object so far: the page ends with that object, unless it is the last page. */
    private long pending;

    private FolderListing(String after, int limit) {
        this.after = after;
        this.limit = limit;
    }

    static ListedObjects page(Shelves shelves, Optional<RecordingId> after, int limit) throws IOException {
        FolderListing listing = new FolderListing(after.map(RecordingId::text).orElse(""), limit);
        listing.foreign = after.isEmpty() ? shelves.strangers() : 0;
        for (Path shelf : shelves.shelves()) {
            if (!listing.add(shelf)) {
                return new ListedObjects(listing.objects, listing.foreign, false);
            }
        }
        return new ListedObjects(listing.objects, listing.foreign + listing.pending, true);
    }

    /** False when there is one more than the page holds. */
    private boolean add(Path shelf) throws IOException {
        if (Shelves.name(shelf).compareTo(after.substring(0, Math.min(2, after.length()))) < 0) {
            return true;
        }
        for (Path file : Shelves.entries(shelf)) {
            if (Shelves.name(file).compareTo(after) > 0 && !add(shelf, file)) {
                return false;
            }
        }
        return true;
    }

    private boolean add(Path shelf, Path file) throws IOException {
        Optional<RecordingId> name = id(Shelves.name(file));
        if (name.isEmpty() || !name.get().text().startsWith(Shelves.name(shelf))) {
            return passOver();
        }
        try {
            BasicFileAttributes facts =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return facts.isRegularFile() ? add(name.get(), facts) : passOver();
        } catch (NoSuchFileException deletedMeanwhile) {
            return true;
        }
    }

    private boolean passOver() {
        pending++;
        return true;
    }

    private boolean add(RecordingId recording, BasicFileAttributes facts) {
        if (objects.size() == limit) {
            return false;
        }
        objects.add(new ListedObject(
                recording, facts.size(), facts.lastModifiedTime().toInstant()));
        foreign += pending;
        pending = 0;
        return true;
    }

    private static Optional<RecordingId> id(String name) {
        try {
            return Optional.of(RecordingId.parse(name));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
