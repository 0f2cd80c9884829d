package io.ccaas.samples.demo;

import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.PemFiles;
import io.ccaas.sdk.testing.TestExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the demo's keys, declarations and logs lie: a temporary directory, gone afterwards. */
final class Folder implements AutoCloseable {

    private final Path path;
    private final PartnerFolder keys;

    private Folder(Path path, PartnerFolder keys) {
        this.path = path;
        this.keys = keys;
    }

    static Folder create() throws IOException {
        Path path = Files.createTempDirectory("ccaas-demo");
        PartnerFolder keys = PartnerFolder.create(path);
        IssuedCertificate server = keys.authority()
                .leaf("localhost")
                .dns("localhost")
                .ip("127.0.0.1", "::1")
                .with(TestExtension.extendedKeyUsage(TestExtension.SERVER_AUTH))
                .issue();
        server.writeChain(path.resolve("server.pem"));
        server.writeKey(path.resolve("server.key"));
        keys.writePartnerKey(path.resolve("partner-sign.key"));
        PemFiles.writePublicKey(
                path.resolve("client-sign.pub"), keys.clientKey().publicKey());
        return new Folder(path, keys);
    }

    PartnerFolder keys() {
        return keys;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    List<String> serverFlags() {
        return List.of(
                "--certificate", path.resolve("server.pem").toString(),
                "--key", path.resolve("server.key").toString(),
                "--client-ca", path.resolve("ca.pem").toString(),
                "--client-key", "ccaas=" + path.resolve("client-sign.pub"),
                "--signing-key", path.resolve("partner-sign.key").toString());
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
