package io.ccaas.cli;

import io.ccaas.sdk.testing.PemFiles;
import io.ccaas.sdk.testing.TestKeyKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Declares every server of a zoo as a partner: under two policies, and those that ask for a certificate with several. */
record ZooPartners(Path zoo, List<ZooServer> servers) {

    static final List<String> POLICIES = List.of("common-2026", "modern-2026");
    private static final List<String> IDENTITIES = List.of("client", "client-otherca", "client-revoked");

    /** One partner. */
    record Entry(String id, ZooServer server, String policy, String identity) {}

    static ZooPartners of(Path zoo) throws IOException {
        return new ZooPartners(zoo, ZooServer.all(zoo));
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (ZooServer server : servers) {
            POLICIES.forEach(policy -> entries.add(entry(server, policy, "-")));
            if (server.expected().equals("mtls")) {
                IDENTITIES.forEach(identity -> entries.add(entry(server, POLICIES.get(0), identity)));
            }
        }
        return entries;
    }

    private Entry entry(ZooServer server, String policy, String identity) {
        // Not by name: an id has no five digits in a row, which good-ed25519 has.
        String id = String.join("-", "server", "" + servers.indexOf(server), policy, identity);
        return new Entry(id.replaceAll("-+$", ""), server, policy, identity);
    }

    /** Writes {@code partners.yaml} and the keys that it names. */
    Path write(Path folder) throws IOException {
        for (String key : List.of("audit.key", "sign.key")) {
            PemFiles.writePrivateKey(
                    folder.resolve(key), TestKeyKind.ED25519.generate().getPrivate());
        }
        Path file = folder.resolve("partners.yaml");
        Files.writeString(
                file,
                entries().stream().map(this::yaml).collect(Collectors.joining("", "partners:\n", ""))
                        + "allowedRegions: [FR]\naudit: { file: audit.log, key: \"file:audit.key\", anchor: audit.anchor }\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private String yaml(Entry entry) {
        String partner = """
              - id: %s
                role: CRM
                endpoint: https://%s:%d/
                network: private
                region: FR
                receives: [CONTACT]
                tls: { policy: %s, trust: [%s/root.crt] }
                signing: { key: "file:sign.key", algorithm: ed25519, verifyResponses: false }
                keeps: NOTHING
                auxiliary: [ { origin: "http://127.0.0.1:%d", purpose: revocation } ]
            """.formatted(
                        entry.id(), entry.server().host(), entry.server().port(), entry.policy(), zoo, listPort());
        return entry.identity().equals("-") ? partner : partner + identity(entry.identity());
    }

    /** Where the zoo serves the list of its authority, in clear: the last port of its hundred, whose second is a server. */
    private int listPort() {
        int second = servers.stream().mapToInt(ZooServer::port).min().orElseThrow();
        return second + 98;
    }

    private String identity(String name) {
        return "    identity: { certificate: %1$s/%2$s.crt, key: \"file:%1$s/%2$s.key\" }\n".formatted(zoo, name);
    }
}
