package io.ccaas.sdk;

import io.ccaas.sdk.architecture.SuppressForbidden;
import io.ccaas.sdk.errors.SdkBugException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the libraries on the class path with those this SDK needs, before any of their classes is touched: a wrong
 * version must be a sentence, not a NoSuchMethodError in the middle of a call.
 */
final class LibraryCheck {

    private static final String OWN = "ccaas-sdk";
    private static final Pattern FILE_NAME = Pattern.compile("-([0-9]+(?:\\.[0-9]+)+)[^/]*\\.jar!/$");

    private final ClassLoader loader;
    private final Properties needed;

    LibraryCheck(ClassLoader loader, Properties needed) {
        this.loader = loader;
        this.needed = needed;
    }

    static LibraryCheck ofThisSdk() {
        ClassLoader own = LibraryCheck.class.getClassLoader();
        return new LibraryCheck(own == null ? ClassLoader.getSystemClassLoader() : own, shipped());
    }

    static String ownVersion() {
        return shipped().getProperty(OWN).split(" ", 2)[0];
    }

    private static Properties shipped() {
        Properties properties = new Properties();
        try (InputStream in = LibraryCheck.class.getResourceAsStream("libraries.properties")) {
            if (in == null) {
                throw new SdkBugException("the list of needed libraries is not in the jar");
            }
            properties.load(in);
            return properties;
        } catch (IOException foreign) {
            throw new SdkBugException("the list of needed libraries cannot be read", foreign);
        }
    }

    void require() {
        for (String artifact : new TreeSet<>(needed.stringPropertyNames())) {
            if (!artifact.equals(OWN)) {
                String[] parts = needed.getProperty(artifact).split(" ", 2);
                require(artifact, parts[0], parts[1].strip());
            }
        }
    }

    private void require(String artifact, String version, String className) {
        String resource = className.replace('.', '/') + ".class";
        URL place = loader.getResource(resource);
        if (place == null) {
            throw new DependencyConflictException(artifact, version, "it is not on the class path");
        }
        String jar = place.toString().substring(0, place.toString().length() - resource.length());
        if (jar.equals(ownJar())) {
            return; // packed together with this SDK into one jar, by one build
        }
        String found = found(artifact, version, jar);
        if (!found.isEmpty() && !suffices(found, version)) {
            throw new DependencyConflictException(artifact, version, "version " + found + " comes first");
        }
    }

    private String found(String artifact, String version, String jar) {
        try {
            return version(jar).or(() -> inFileName(jar)).orElse("");
        } catch (IOException foreign) {
            throw new DependencyConflictException(artifact, version, "the manifest of its jar cannot be read");
        }
    }

    /** OkHttp 4 says its version nowhere in the jar; repositories write it into the file's name. */
    private static Optional<String> inFileName(String jar) {
        Matcher name = FILE_NAME.matcher(jar);
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    private String ownJar() {
        String resource = LibraryCheck.class.getName().replace('.', '/') + ".class";
        URL own = loader.getResource(resource);
        return own == null ? "" : own.toString().substring(0, own.toString().length() - resource.length());
    }

    @SuppressForbidden(reason = "reads a manifest beside a class that is already on the class path; no network")
    private Optional<String> version(String jar) throws IOException {
        for (URL url : java.util.Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
            if (url.toString().equals(jar + "META-INF/MANIFEST.MF")) {
                URLConnection connection = url.openConnection();
                connection.setUseCaches(false); // a cached jar would stay open for the life of the process
                try (InputStream in = connection.getInputStream()) {
                    return declared(new Manifest(in).getMainAttributes());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> declared(Attributes manifest) {
        String bundle = manifest.getValue("Bundle-Version");
        return Optional.ofNullable(bundle == null ? manifest.getValue("Implementation-Version") : bundle);
    }

    /** Same major number and not older; what follows the numbers (qualifiers) does not count. */
    static boolean suffices(String found, String needed) {
        int[] have = numbers(found);
        int[] want = numbers(needed);
        if (have[0] != want[0]) {
            return false;
        }
        for (int i = 1; i < 3; i++) {
            if (have[i] != want[i]) {
                return have[i] > want[i];
            }
        }
        return true;
    }

    private static int[] numbers(String version) {
        int[] numbers = new int[3];
        String[] parts = version.split("[^0-9]+", 4);
        for (int i = 0; i < 3 && i < parts.length; i++) {
            numbers[i] = parts[i].isEmpty() || parts[i].length() > 9 ? 0 : Integer.parseInt(parts[i]);
        }
        return numbers;
    }
}
