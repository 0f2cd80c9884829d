package io.ccaas.sdk.testing.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Audit logs and anchors in the folders that JUnit made for tests, before it takes them away. */
final class AuditFiles extends SimpleFileVisitor<Path> {

    private static final Set<String> NAMES = Set.of("audit.log", "audit.anchor");
    private static final long MOST_BYTES = 1 << 20;

    private AuditFiles() {}

    static void hear() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (var folders = Files.newDirectoryStream(temporary, "junit*")) {
            for (Path folder : folders) {
                Files.walkFileTree(folder, new AuditFiles());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        boolean audit = NAMES.contains(String.valueOf(file.getFileName())) && attributes.isRegularFile();
        if (audit && attributes.size() <= MOST_BYTES && Files.isReadable(file)) {
            hear(file);
        }
        return FileVisitResult.CONTINUE;
    }

    private static void hear(Path file) throws IOException {
        try {
            byte[] content = Files.readAllBytes(file);
            Heard.ofThisProcess().bytes("audit log", content, 0, content.length);
        } catch (NoSuchFileException gone) {
            // Belongs to a test of the process beside this one, which listens to it itself.
        }
    }

    /** A test may have made a folder that nobody may enter, or taken one away. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cut) {
        return FileVisitResult.CONTINUE;
    }
}
