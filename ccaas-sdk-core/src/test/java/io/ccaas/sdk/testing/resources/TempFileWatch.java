package io.ccaas.sdk.testing.resources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Files in the directory for temporary files, except those of JUnit's own {@code @TempDir}, which it removes later. */
final class TempFileWatch implements ResourceWatch {

    private final Path directory;

    TempFileWatch(Path directory) {
        this.directory = directory;
    }

    /** Makes the directory when it is missing: a build that cleans its own would otherwise fail every test. */
    static TempFileWatch ofThisProcess() {
        Path directory = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TempFileWatch(directory);
    }

    @Override
    public String kind() {
        return "temporary file";
    }

    @Override
    public Set<String> present() {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!name.matches("junit-?[0-9]+")) {
                    names.add(name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
