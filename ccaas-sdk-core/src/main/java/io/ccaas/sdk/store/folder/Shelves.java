package io.ccaas.sdk.store.folder;

import io.ccaas.sdk.credentials.files.PrivatePlace;
import io.ccaas.sdk.credentials.files.ThisUser;
import io.ccaas.sdk.recording.RecordingId;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where files are: each in a directory that is named by the first two characters of its recording id, so that none grows too large; and what is
 * not whole yet in one of its own.
 */
final class Shelves {

    private static final Pattern SHELF = Pattern.compile("[a-z2-7]{2}");
    private static final int SHELF_NAME = 2;
    private static final String OPEN = "open";

    private final Path root;

    private Shelves(Path root) {
        this.root = root;
    }

    static Shelves in(Path directory) throws IOException {
        Path root = directory.toAbsolutePath();
        if (isSomethingElse(root)) {
            throw FolderFaults.link();
        }
        PrivatePlace.ensureDirectory(root);
        Shelves shelves = new Shelves(root);
        shelves.requireOwn();
        if (isSomethingElse(shelves.open())) {
            throw FolderFaults.link();
        }
        PrivatePlace.ensureDirectory(shelves.open());
        PrivatePlace.force(root);
        return shelves;
    }

    private void requireOwn() throws IOException {
        if (PrivatePlace.isExposed(root)
                || !Files.getOwner(root, LinkOption.NOFOLLOW_LINKS).equals(ThisUser.seenIn(List.of(root)))) {
            throw FolderFaults.exposed();
        }
    }

    /** One look, because another thread may make the directory between two. */
    private static boolean isSomethingElse(Path place) throws IOException {
        try {
            return !Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isDirectory();
        } catch (NoSuchFileException absent) {
            return false;
        }
    }

    private static boolean isDirectory(Path place) {
        return Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS);
    }

    Path root() {
        return root;
    }

    /** Where uploads are until they are whole. */
    Path open() {
        return root.resolve(OPEN);
    }

    /** Where it is, or would be. */
    Path file(RecordingId recording) throws IOException {
        return shelf(recording).resolve(recording.text());
    }

    /** The directory of a file, which may be missing, and is none of somebody else's. */
    private Path shelf(RecordingId recording) throws IOException {
        Path shelf = root.resolve(recording.text().substring(0, SHELF_NAME));
        if (isSomethingElse(shelf)) {
            throw FolderFaults.foreign();
        }
        return shelf;
    }

    /** Makes the directory of a file, to last. */
    void ensureShelf(RecordingId recording) throws IOException {
        Path shelf = shelf(recording);
        if (!isDirectory(shelf)) {
            try {
                PrivatePlace.ensureDirectory(shelf);
            } catch (FileAlreadyExistsException another) {
                // Another thread was quicker.
            }
            PrivatePlace.force(root);
        }
    }

    /** Makes it last that a file has come or gone. */
    void force(RecordingId recording) throws IOException {
        PrivatePlace.force(shelf(recording));
    }

    /** Directories that may hold objects, in ascending order. */
    List<Path> shelves() throws IOException {
        return entries(root).stream()
                .filter(place -> isShelf(place) && isDirectory(place))
                .toList();
    }

    /** How many names stand beside the directories of this store. */
    long strangers() throws IOException {
        return entries(root).stream()
                .filter(place -> !(isShelf(place) && isDirectory(place)) && !place.equals(open()))
                .count();
    }

    private static boolean isShelf(Path place) {
        return SHELF.matcher(name(place)).matches();
    }

    static String name(Path place) {
        return String.valueOf(place.getFileName());
    }

    /** In the order of their names. */
    static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> found = Files.list(directory)) {
            return found.sorted((one, two) -> name(one).compareTo(name(two))).toList();
        }
    }
}
