package io.ccaas.sdk.http.posture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.CredentialProvider;
import io.ccaas.sdk.doctor.Findings;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.testing.TestKeyKind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reference of a file is looked behind, and the one that is broken is named by its place. */
final class DeclaredSecretsTest {

    private static final String PASSWORD = "planted-password";

    /** One reference on a line, each under a name of its own. */
    private static final String PARTNERS = """
            partners:
              - id: keys
                role: CRM
                endpoint: https://localhost:1/
                network: private
                region: FR
                receives: [CONTACT]
                tls: { policy: common-2026, trust: [ca.pem] }
                identity:
                  certificate: client.pem
                  key: "safe:identity-key"
                  password: "safe:identity-password"
                signing:
                  key: "safe:signing-key"
                  password: "safe:signing-password"
                  algorithm: ed25519
                  verifyResponses: false
                proxy:
                  address: "http://localhost:1"
                  network: private
                  user: us
                  password: "safe:proxy-password"
                oauth:
                  issuer: https://localhost:2
                  clientId: us
                  method: private_key_jwt
                  key: "safe:oauth-key"
                  password: "safe:oauth-password"
                  bind: mtls
                  grant:
                    type: jwt_bearer
                    subject: somebody
                    audience: there
                    key: "safe:grant-key"
                    password: "safe:grant-password"
                auxiliary: [ { origin: "https://localhost:2", purpose: token } ]
              - id: secrets
                role: CRM
                endpoint: https://localhost:1/
                network: private
                region: FR
                receives: [CONTACT]
                tls: { policy: common-2026, trust: [ca.pem] }
                identity:
                  pkcs12: client.p12
                  password: "safe:store-password"
                oauth:
                  issuer: https://localhost:2
                  clientId: us
                  method: client_secret_post
                  secret: "safe:client-secret"
                  bind: mtls
                  grant:
                    type: token_exchange
                    token: "safe:subject-token"
                auxiliary: [ { origin: "https://localhost:2", purpose: token } ]
              - id: refresh
                role: CRM
                endpoint: https://localhost:1/
                network: private
                region: FR
                receives: [CONTACT]
                tls: { policy: common-2026, trust: [ca.pem] }
                identity: { certificate: client.pem, key: "file:client.key" }
                oauth:
                  issuer: https://localhost:2
                  clientId: us
                  method: tls_client_auth
                  bind: mtls
                  grant:
                    type: refresh_token
                    token: "safe:refresh-token"
                auxiliary: [ { origin: "https://localhost:2", purpose: token } ]
            allowedRegions: [FR]
            audit: { file: audit.log, key: "file:audit.key", anchor: audit.anchor }
            """;

    @TempDir
    private Path directory;

    private final Map<String, byte[]> safe = new HashMap<>();
    private Path file = Path.of("");

    static List<String> names() {
        return Pattern.compile("safe:([a-z-]+)")
                .matcher(PARTNERS)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @BeforeEach
    void fill() throws Exception {
        PartnerFolder folder = PartnerFolder.create(directory);
        file = Files.writeString(directory.resolve("partners.yaml"), PARTNERS);
        PartnerFolder.ownersAlone(file);
        for (String name : names()) {
            safe.put(name, PASSWORD.getBytes(StandardCharsets.US_ASCII));
        }
        IssuedCertificate issued = folder.authority()
                .leaf("client")
                .with(TestExtension.extendedKeyUsage(TestExtension.CLIENT_AUTH))
                .issue();
        Files.delete(directory.resolve("client.pem"));
        Files.delete(directory.resolve("client.key"));
        issued.writeChain(directory.resolve("client.pem"));
        issued.writeKey(directory.resolve("client.key"));
        safe.put("identity-key", encrypted(issued.privateKey()));
        safe.put("signing-key", encrypted(TestKeyKind.ED25519.generate().getPrivate()));
        safe.put("oauth-key", encrypted(TestKeyKind.P256.generate().getPrivate()));
        safe.put("grant-key", encrypted(TestKeyKind.P256.generate().getPrivate()));
        writeStore(issued);
    }

    private void writeStore(IssuedCertificate issued) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Certificate[] chain = issued.chain().toArray(Certificate[]::new);
        store.setKeyEntry("client", issued.privateKey(), PASSWORD.toCharArray(), chain);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, PASSWORD.toCharArray());
        Files.write(directory.resolve("client.p12"), out.toByteArray());
        PartnerFolder.ownersAlone(directory.resolve("client.p12"));
    }

    private static byte[] encrypted(PrivateKey key) throws Exception {
        String algorithm = "PBEWithHmacSHA256AndAES_256";
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(PASSWORD.toCharArray())));
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
        parameters.init(cipher.getParameters().getEncoded());
        byte[] der = new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(key.getEncoded())).getEncoded();
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN ENCRYPTED PRIVATE KEY-----\n" + lines + "\n-----END ENCRYPTED PRIVATE KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private List<Finding> files() {
        CredentialProvider provider = new CredentialProvider() {
            @Override
            public String scheme() {
                return "safe";
            }

            @Override
            public Secret read(String name, String role) {
                if (!safe.containsKey(name)) {
                    throw new CredentialException(Problem.of("GONE", role, "it is gone", "Put it back"));
                }
                return Secret.copyOf(safe.get(name));
            }
        };
        try (Ccaas ccaas =
                Ccaas.builder().connectors(List.of()).credentials(provider).open(file)) {
            List<Finding> findings = ccaas.postureChecks().stream()
                    .flatMap(check -> check.run().stream())
                    .toList();
            assertFalse(Findings.json(findings).contains("planted"));
            return findings.stream()
                    .filter(one -> one.check().equals("credentials.files"))
                    .toList();
        }
    }

    @Test
    void referencesThatAllLead_areWell() {
        assertEquals(
                List.of(
                        "all 11 of them are loaded, none is exposed",
                        "all 5 of them are loaded, none is exposed",
                        "all 4 of them are loaded, none is exposed"),
                files().stream().map(Finding::found).toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void referenceThatLeadsNowhere_isAnErrorAtItsLine(String name) {
        safe.remove(name);
        List<Finding> broken =
                files().stream().filter(one -> one.severity() == Severity.ERROR).toList();
        assertEquals(1, broken.size(), broken::toString);
        long line =
                PARTNERS.substring(0, PARTNERS.indexOf("safe:" + name)).lines().count();
        String found = broken.get(0).found();
        assertTrue(found.startsWith("it is gone (GONE) at partners["), found);
        assertTrue(found.endsWith(", line " + line), found);
    }

    @Test
    void severalBrokenOnes_areAllNamedInOneRun() {
        Stream.of("signing-password", "oauth-key", "grant-key", "proxy-password", "client-secret")
                .forEach(safe::remove);
        long broken =
                files().stream().filter(one -> one.severity() == Severity.ERROR).count();
        assertEquals(5, broken);
    }
}
