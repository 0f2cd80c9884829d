package io.ccaas.sdk;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LibraryCheckTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"lib-4.12.0.jar,", "lib.jar, 4.12.0", "lib.jar, 5.4.9", "lib.jar, 6.0.0", "lib-5.5.1.jar, 4.12.0"})
    void otherVersion_isRefused(String file, String declared) throws IOException {
        Path jar = jar(file, declared == null ? "" : declared);
        DependencyConflictException refused = assertThrows(DependencyConflictException.class, () -> check(jar));
        assertEquals("DEPENDENCY_CONFLICT", refused.code());
    }

    @ParameterizedTest
    @CsvSource({"lib-5.5.1.jar,", "lib.jar, 5.5.1", "lib.jar, 5.6.0", "lib-4.12.0.jar, 5.5.1"})
    void sufficientVersion_isAccepted(String file, String declared) throws IOException {
        Path jar = jar(file, declared == null ? "" : declared);
        assertDoesNotThrow(() -> check(jar));
    }

    @Test
    void missingLibrary_isRefused() throws IOException {
        Path other = Files.createDirectory(folder.resolve("empty"));
        assertThrows(DependencyConflictException.class, () -> check(other));
    }

    private static void check(Path place) throws IOException {
        Properties needed = new Properties();
        needed.setProperty("group:lib", "5.5.1 lib.Thing");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {place.toUri().toURL()}, null)) {
            new LibraryCheck(loader, needed).require();
        }
    }

    private Path jar(String file, String declared) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!declared.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, declared);
        }
        Path jar = folder.resolve(file);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            entries.putNextEntry(new ZipEntry("lib/Thing.class"));
        }
        return jar;
    }
}
