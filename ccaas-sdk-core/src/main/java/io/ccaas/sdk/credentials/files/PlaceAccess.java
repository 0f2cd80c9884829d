package io.ccaas.sdk.credentials.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who decides what stands at a path: whoever owns or can write it, or a directory or link on the way to it. Looked at for what is
 * run, loaded or asked to sign; for a file that is only read its own permissions are enough ({@link FileAccess}).
 */
public final class PlaceAccess {

    /** What a caller expects of such a place. */
    public static final String EXPECTED =
            "that only this user or root owns and can write, with every directory on the way";

    /** How a person mends it. */
    public static final String REMEDY =
            "Run: chown root and chmod go-w for it and each directory above it, or keep it in one of your own: chmod 700 DIRECTORY";

    /** As Linux has it. */
    private static final int MOST_LINKS = 40;

    private static final int STICKY = 01000;

    private PlaceAccess() {}

    /**
     * Looks at the place itself, and at every directory and link on the way. A directory that all can write passes when its sticky
     * bit keeps them from replacing what is not theirs, as that of {@code /tmp} does. Without POSIX permissions, the access control
     * lists of the place and of its directory are looked at.
     *
     * @param place a program, a library, a socket; links are followed
     * @return what is wrong in a few constant words, empty when nobody but this user and root decides
     * @throws IOException when it cannot be looked at
     */
    public static Optional<String> fault(Path place) throws IOException {
        Path whole = place.toAbsolutePath();
        if (Files.getFileAttributeView(whole, PosixFileAttributeView.class) == null) {
            return withoutPosix(whole.toRealPath());
        }
        UserPrincipal root =
                whole.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("0");
        UserPrincipal user = ThisUser.seenIn(List.of(Path.of(System.getProperty("java.io.tmpdir"))));
        return fault(whole, root.equals(user) ? Set.of(root) : Set.of(root, user));
    }

    static Optional<String> fault(Path place, Set<UserPrincipal> trusted) throws IOException {
        for (Path step : steps(place)) {
            PosixFileAttributes looked =
                    Files.readAttributes(step, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!trusted.contains(looked.owner())) {
                return Optional.of("owned by another user");
            }
            boolean kept = looked.isSymbolicLink() || (looked.isDirectory() && isSticky(step));
            Optional<String> writable =
                    kept ? Optional.empty() : FileAccess.posixFault(looked.permissions(), FileAccess.Rule.TRUSTED);
            if (writable.isPresent()) {
                return writable;
            }
        }
        return Optional.empty();
    }

    /** Every directory, link and file that is gone through, from the root on. */
    private static List<Path> steps(Path place) throws IOException {
        Deque<Path> rest = new ArrayDeque<>();
        place.forEach(rest::addLast);
        Path at = place.getRoot();
        List<Path> steps = new ArrayList<>(List.of(at));
        int links = 0;
        while (!rest.isEmpty()) {
            Path next = at.resolve(rest.removeFirst()).normalize(); // holds no link, so that .. is the directory above
            steps.add(next);
            if (!Files.isSymbolicLink(next)) {
                at = next;
                continue;
            }
            if (++links > MOST_LINKS) {
                throw new FileSystemLoopException("a path");
            }
            Path target = Files.readSymbolicLink(next);
            at = target.isAbsolute() ? target.getRoot() : at;
            for (int i = target.getNameCount() - 1; i >= 0; i--) {
                rest.addFirst(target.getName(i));
            }
        }
        return steps;
    }

    private static boolean isSticky(Path directory) throws IOException {
        try {
            Object mode = Files.getAttribute(directory, "unix:mode", LinkOption.NOFOLLOW_LINKS);
            return mode instanceof Integer bits && (bits & STICKY) != 0;
        } catch (UnsupportedOperationException unknown) {
            return false;
        }
    }

    private static Optional<String> withoutPosix(Path real) throws IOException {
        Optional<String> own = FileAccess.fault(real, FileAccess.Rule.TRUSTED);
        Path directory = real.getParent();
        return own.isPresent() || directory == null ? own : FileAccess.fault(directory, FileAccess.Rule.TRUSTED);
    }
}
