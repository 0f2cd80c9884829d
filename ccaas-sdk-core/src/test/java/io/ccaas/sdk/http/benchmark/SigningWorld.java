package io.ccaas.sdk.http.benchmark;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.loading.KeySource;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.PemFiles;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.testing.TestKeyKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Keys and certificates of both sides, the partner in a process of its own, and the file that declares it once for each algorithm. */
final class SigningWorld implements AutoCloseable {

    static final String UNSIGNED = "unsigned";

    private final PartnerFolder folder;
    private final Map<SignatureAlgorithm, KeyPair> own = new EnumMap<>(SignatureAlgorithm.class);
    private final Map<SignatureAlgorithm, KeyPair> partner = new EnumMap<>(SignatureAlgorithm.class);
    private final Process process;
    private final String endpoint;

    private SigningWorld(Path directory) throws IOException {
        this.folder = PartnerFolder.create(directory);
        var server = folder.authority()
                .leaf("localhost")
                .dns("localhost")
                .with(TestExtension.extendedKeyUsage(TestExtension.SERVER_AUTH))
                .issue();
        server.writeChain(directory.resolve("server.pem"));
        server.writeKey(directory.resolve("server.key"));
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            own.put(algorithm, written(algorithm, "client"));
            partner.put(algorithm, written(algorithm, "partner"));
        }
        this.process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dsun.net.httpserver.nodelay=true", // or its answers wait 40 ms for an acknowledgement
                        "-cp",
                        System.getProperty("java.class.path"),
                        BenchmarkedPartner.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader told = process.inputReader();
        this.endpoint = String.valueOf(told.readLine());
    }

    static SigningWorld create(Path directory) throws IOException {
        return new SigningWorld(directory);
    }

    private KeyPair written(SignatureAlgorithm algorithm, String side) throws IOException {
        KeyPair pair = kind(algorithm).generate();
        PemFiles.writePrivateKey(folder.path().resolve(side + "-" + id(algorithm) + ".key"), pair.getPrivate());
        PemFiles.writePublicKey(folder.path().resolve(side + "-" + id(algorithm) + ".pub"), pair.getPublic());
        return pair;
    }

    private static TestKeyKind kind(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case ED25519 -> TestKeyKind.ED25519;
            case ECDSA_P256_SHA256 -> TestKeyKind.P256;
            case ECDSA_P384_SHA384 -> TestKeyKind.P384;
            case RSA_PSS_SHA512 -> TestKeyKind.rsa(2048);
        };
    }

    /** Partner id and first segment of the path; an id has no five digits in a row. */
    static String id(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case ED25519 -> "signed-ed";
            case ECDSA_P256_SHA256 -> "signed-p256";
            case ECDSA_P384_SHA384 -> "signed-p384";
            case RSA_PSS_SHA512 -> "signed-rsa";
        };
    }

    Ccaas open() throws IOException {
        List<String> entries = new ArrayList<>();
        entries.add(entry(UNSIGNED).replaceFirst("(?m)^ *signing:.*\n", ""));
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            entries.add(entry(id(algorithm))
                    .replace("sign.key", "client-" + id(algorithm) + ".key")
                    .replace("algorithm: ed25519", "algorithm: " + algorithm.wireName())
                    .replace("partner.pub", "partner-" + id(algorithm) + ".pub"));
        }
        return Ccaas.builder()
                .connectors(List.of(() -> new ConnectorDeclaration("plain", Role.CRM, List.of())))
                .open(folder.write(entries.toArray(String[]::new)));
    }

    private String entry(String id) {
        return PartnerFolder.entry(id, "CRM", "plain", endpoint + "/" + id + "/", "INTERACTION");
    }

    String endpoint() {
        return endpoint;
    }

    TestAuthority authority() {
        return folder.authority();
    }

    TlsIdentity identity() {
        return CredentialLoader.relativeTo(folder.path())
                .identity("client", Path.of("client.pem"), KeySource.of(new SecretReference("file", "client.key")));
    }

    KeyPair own(SignatureAlgorithm algorithm) {
        return own.get(algorithm);
    }

    KeyPair partner(SignatureAlgorithm algorithm) {
        return partner.get(algorithm);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
