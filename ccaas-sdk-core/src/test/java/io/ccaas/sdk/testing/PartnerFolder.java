package io.ccaas.sdk.testing;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.sealing.AgeIdentity;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A folder with everything a {@code partners.yaml} refers to: authority, client identity, signing keys of both sides,
 * audit key; and the file itself. Fresh keys each time.
 */
public final class PartnerFolder {

    private final Path folder;
    private final TestAuthority authority;
    private final KeyPair client;
    private final KeyPair partner;
    private String further = "";

    private PartnerFolder(Path folder, TestAuthority authority, KeyPair client, KeyPair partner) {
        this.folder = folder;
        this.authority = authority;
        this.client = client;
        this.partner = partner;
    }

    /**
     * Makes keys and certificates and writes them.
     *
     * @param folder an empty directory
     * @return the folder
     * @throws IOException when it cannot be written
     */
    public static PartnerFolder create(Path folder) throws IOException {
        TestAuthority authority = TestAuthority.create("partner authority");
        KeyPair client = TestKeyKind.ED25519.generate();
        KeyPair partner = TestKeyKind.ED25519.generate();
        authority.writeCertificate(folder.resolve("ca.pem"));
        IssuedCertificate identity = authority
                .leaf("ccaas client")
                .with(TestExtension.extendedKeyUsage(TestExtension.CLIENT_AUTH))
                .issue();
        identity.writeChain(folder.resolve("client.pem"));
        identity.writeKey(folder.resolve("client.key"));
        PemFiles.writePrivateKey(folder.resolve("sign.key"), client.getPrivate());
        PemFiles.writePublicKey(folder.resolve("partner.pub"), partner.getPublic());
        KeyPair audit = TestKeyKind.ED25519.generate();
        PemFiles.writePrivateKey(folder.resolve("audit.key"), audit.getPrivate());
        PemFiles.writePublicKey(folder.resolve("audit.pub"), audit.getPublic());
        return new PartnerFolder(folder, authority, client, partner);
    }

    /**
     * The authority of both sides.
     *
     * @return the authority whose certificate is {@code ca.pem}
     */
    public TestAuthority authority() {
        return authority;
    }

    /**
     * What a partner verifies requests with.
     *
     * @return the public half of {@code sign.key}
     */
    public VerificationKey clientKey() {
        return VerificationKey.of(client.getPublic());
    }

    /**
     * What a partner signs answers with.
     *
     * @return the key whose public half is {@code partner.pub}
     */
    public SigningKey partnerKey() {
        return SigningKey.of(partner.getPrivate(), partner.getPublic());
    }

    /**
     * Writes the key that the partner signs answers with, for a partner in another process.
     *
     * @param file a file that does not exist
     * @return the same path
     * @throws IOException when it cannot be written
     */
    public Path writePartnerKey(Path file) throws IOException {
        return PemFiles.writePrivateKey(file, partner.getPrivate());
    }

    /**
     * The folder.
     *
     * @return its path
     */
    public Path path() {
        return folder;
    }

    /**
     * One partner's entry with mTLS, signing and verified answers.
     *
     * @param id its id
     * @param role TRANSCRIPTION or CRM
     * @param connector its connector
     * @param endpoint where it listens
     * @param receives for example {@code AUDIO}
     * @return lines of YAML
     */
    public static String entry(String id, String role, String connector, String endpoint, String receives) {
        return """
              - id: %s
                role: %s
                connector: %s
                endpoint: %s
                network: private
                region: FR
                receives: [%s]
                tls: { policy: common-2026, trust: [ca.pem] }
                identity: { certificate: client.pem, key: "file:client.key" }
                signing: { key: "file:sign.key", algorithm: ed25519, verifyResponses: true, responseKeys: [partner.pub] }
                keeps: NOTHING
            """.formatted(id, role, connector, endpoint, receives);
    }

    /**
     * Has recordings kept beside the declarations: an embedded vault, a store in a folder, and {@code archive.key}, which opens what is stored.
     *
     * @return the same folder
     * @throws IOException when a key cannot be written
     */
    public PartnerFolder keepingRecordings() throws IOException {
        byte[] master = new byte[32];
        new SecureRandom().nextBytes(master);
        secret("vault.key", HexFormat.of().formatHex(master));
        try (AgeIdentity identity = AgeIdentity.generate();
                Secret text = identity.text()) {
            secret(
                    "archive.key",
                    text.use(SecretAccess.reading(), bytes -> new String(bytes, StandardCharsets.US_ASCII)));
            further = "vault: { database: calls, keys: vault-keys, masterKey: \"file:vault.key\", keepDays: 90 }\n"
                    + "store: { folder: recordings, recipients: ["
                    + identity.recipient().text() + "] }\n";
        }
        return this;
    }

    private void secret(String name, String text) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        ownersAlone(file);
        Files.writeString(file, text + "\n");
    }

    /**
     * Writes {@code partners.yaml}, readable by its owner alone.
     *
     * @param entries from {@link #entry}
     * @return the file
     * @throws IOException when it cannot be written
     */
    public Path write(String... entries) throws IOException {
        Path file = folder.resolve("partners.yaml");
        Files.writeString(
                file,
                "partners:\n" + String.join("", entries) + "allowedRegions: [FR, DE]\n"
                        + "audit: { file: audit.log, key: \"file:audit.key\", anchor: audit.anchor }\n"
                        + further);
        ownersAlone(file);
        return file;
    }

    /**
     * Takes a file from everybody but its owner, where the file system knows of such things.
     *
     * @param file an existing file
     * @throws IOException when it cannot be done
     */
    public static void ownersAlone(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
