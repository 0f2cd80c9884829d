package io.ccaas.sdk;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** Row 17: another version of a library is a sentence with its cure, never a linkage error. */
class LibraryPlacesTest {

    @TempDir
    Path directory;

    private static Properties needed(String version) {
        Properties needed = new Properties();
        needed.setProperty("ccaas-sdk", "0.1.0 -");
        needed.setProperty("org.example:thing", version + " org.example.Thing");
        return needed;
    }

    /** A jar that says which version it is and has the class the check looks for. */
    private URL jar(String file, String attribute, String version) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name(attribute), version);
        Path path = directory.resolve(file);
        try (OutputStream out = Files.newOutputStream(path);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry("org/example/Thing.class"));
            jar.closeEntry();
        }
        return path.toUri().toURL();
    }

    private static void check(String needed, URL... jars) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(jars, null)) {
            new LibraryCheck(loader, needed(needed)).require();
        }
    }

    @Test
    void olderJarFirst_isAConflictWithItsCure() throws Exception {
        URL older = jar("older.jar", "Bundle-Version", "4.12.0");
        URL wanted = jar("wanted.jar", "Bundle-Version", "5.5.1");
        DependencyConflictException conflict =
                assertThrows(DependencyConflictException.class, () -> check("5.5.1", older, wanted));
        assertEquals("DEPENDENCY_CONFLICT", conflict.code());
        assertTrue(String.valueOf(conflict.getMessage()).contains("version 4.12.0 comes first"), conflict::getMessage);
        assertTrue(String.valueOf(conflict.getMessage()).contains("mvn dependency:tree"), conflict::getMessage);
    }

    @Test
    void wantedJarFirst_isAccepted() throws Exception {
        URL wanted = jar("wanted.jar", "Implementation-Version", "5.5.1");
        URL older = jar("older.jar", "Implementation-Version", "4.12.0");
        assertDoesNotThrow(() -> check("5.5.1", wanted, older));
    }

    @Test
    void missingLibrary_isAConflict() {
        DependencyConflictException conflict = assertThrows(DependencyConflictException.class, () -> check("5.5.1"));
        assertTrue(String.valueOf(conflict.getMessage()).contains("not on the class path"), conflict::getMessage);
    }

    @Test
    void librariesOfThisBuild_suffice() {
        assertDoesNotThrow(() -> LibraryCheck.ofThisSdk().require());
    }

    @ParameterizedTest
    @CsvSource({"5.5.1,5.5.1", "5.6.0,5.5.1", "5.5.2-SNAPSHOT,5.5.1", "3.0.1.RELEASE,3.0.1", "2.1.21,2.1.0"})
    void sameMajorAndNotOlder_suffices(String found, String needed) {
        assertTrue(LibraryCheck.suffices(found, needed));
    }

    @ParameterizedTest
    @CsvSource({"5.5.0,5.5.1", "5.4.9,5.5.1", "6.0.0,5.5.1", "4.12.0,5.5.1", "x,5.5.1"})
    void olderOrAnotherMajor_doesNot(String found, String needed) {
        assertFalse(LibraryCheck.suffices(found, needed));
    }
}
