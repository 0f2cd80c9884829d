package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.credentials.SecretReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import okhttp3.tls.HeldCertificate;

/** Files as an integrator has them, in a temporary directory. */
final class Fixtures {

    static final String PASSWORD = "correct-horse";

    private final Path directory;

    Fixtures(Path directory) {
        this.directory = directory;
    }

    CredentialLoader loader() {
        return CredentialLoader.relativeTo(directory, name -> name.equals("PASSWORD") ? PASSWORD : null);
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    /** A file of the test resources, owner-only. */
    SecretReference resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Fixtures.class.getResourceAsStream(name), name)) {
            return file(name, in.readAllBytes());
        }
    }

    SecretReference file(String name, byte[] content) throws IOException {
        Files.write(path(name), content);
        mode(name, "rw-------");
        return new SecretReference("file", name);
    }

    SecretReference file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    void mode(String name, String permissions) throws IOException {
        Files.setPosixFilePermissions(path(name), PosixFilePermissions.fromString(permissions));
    }

    static SecretReference password() {
        return new SecretReference("env", "PASSWORD");
    }

    /** A certificate that began 30 days ago. */
    static HeldCertificate certificate(Duration left) {
        Instant now = Instant.now();
        return new HeldCertificate.Builder()
                .validityInterval(
                        now.minus(Duration.ofDays(30)).toEpochMilli(),
                        now.plus(left).toEpochMilli())
                .build();
    }

    SecretReference pkcs12(String name, HeldCertificate... held) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int i = 0; i < held.length; i++) {
            Certificate[] chain = {held[i].certificate()};
            store.setKeyEntry("key" + i, held[i].keyPair().getPrivate(), PASSWORD.toCharArray(), chain);
        }
        try (OutputStream out = Files.newOutputStream(path(name))) {
            store.store(out, PASSWORD.toCharArray());
        }
        mode(name, "rw-------");
        return new SecretReference("file", name);
    }
}
