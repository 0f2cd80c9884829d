package io.ccaas.sdk.credentials.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SecretReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identities in the forms that openssl writes them, each under the certificate that belongs to it. */
@Tag("real-servers")
final class OpensslFilesTest {

    /** Not on the command line, which newer Java logs. */
    private static final String PASS = "file:password.txt";

    @TempDir
    Path directory;

    private Fixtures files;

    @BeforeEach
    void fixtures() throws IOException {
        files = new Fixtures(directory);
        Files.writeString(directory.resolve("password.txt"), Fixtures.PASSWORD);
    }

    private void openssl(String arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments.split(" ", -1)));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("openssl.log").toFile())
                .start();
        assertEquals(0, process.waitFor(), arguments);
    }

    /** A key in PKCS#8 as {@code k8.pem} and a certificate for it as {@code chain.pem}. */
    private void made(String algorithm) throws Exception {
        openssl("genpkey " + algorithm + " -out k8.pem");
        openssl("req -x509 -new -key k8.pem -subj /CN=client -days 30 -addext basicConstraints=critical,CA:FALSE"
                + " -out chain.pem");
    }

    private String loaded(String file, boolean password) throws Exception {
        files.mode(file, "rw-------");
        SecretReference key = new SecretReference("file", file);
        KeySource source = password ? KeySource.of(key, Fixtures.password()) : KeySource.of(key);
        return files.loader()
                .identity("crm identity", Path.of("chain.pem"), source)
                .subject()
                .getName();
    }

    @ParameterizedTest
    @CsvSource({
        "-algorithm EC -pkeyopt ec_paramgen_curve:P-256, pkcs8 -topk8 -nocrypt -in k8.pem -out key.pem, false",
        "-algorithm EC -pkeyopt ec_paramgen_curve:P-384, pkcs8 -topk8 -nocrypt -in k8.pem -out key.pem, false",
        "-algorithm ED25519, pkcs8 -topk8 -nocrypt -in k8.pem -out key.pem, false",
        "-algorithm RSA -pkeyopt rsa_keygen_bits:2048, pkcs8 -topk8 -nocrypt -in k8.pem -out key.pem, false",
        "-algorithm RSA -pkeyopt rsa_keygen_bits:2048, rsa -traditional -in k8.pem -out key.pem, false",
        "-algorithm EC -pkeyopt ec_paramgen_curve:P-256, ec -in k8.pem -out key.pem, false",
        "-algorithm EC -pkeyopt ec_paramgen_curve:P-384, ec -in k8.pem -out key.pem, false",
        "-algorithm EC -pkeyopt ec_paramgen_curve:P-256, pkcs8 -topk8 -in k8.pem -out key.pem -passout PASS, true",
        "-algorithm RSA -pkeyopt rsa_keygen_bits:2048, pkcs8 -topk8 -v2 aes-128-cbc -v2prf hmacWithSHA512 -in k8.pem"
                + " -out key.pem -passout PASS, true",
        "-algorithm ED25519, pkcs8 -topk8 -v2 aes-256-cbc -iter 100000 -in k8.pem -out key.pem -passout PASS, true"
    })
    void keyThatOpensslWrote_isTheCertificates(String algorithm, String form, boolean password) throws Exception {
        made(algorithm);
        openssl(form.replace("PASS", PASS));
        assertEquals("CN=client", loaded("key.pem", password));
    }

    @ParameterizedTest
    @CsvSource({
        "rsa -traditional -aes128 -in k8.pem -out key.pem -passout PASS",
        "pkcs8 -topk8 -scrypt -in k8.pem -out key.pem -passout PASS",
        "pkcs8 -topk8 -v2 des3 -in k8.pem -out key.pem -passout PASS",
        "pkcs8 -topk8 -v1 PBE-SHA1-3DES -in k8.pem -out key.pem -passout PASS"
    })
    void keyUnderAnotherEncryption_isRefusedByName(String form) throws Exception {
        made("-algorithm RSA -pkeyopt rsa_keygen_bits:2048");
        openssl(form.replace("PASS", PASS));
        assertEquals(
                "KEY_ENCRYPTION_OUTDATED",
                assertThrows(CredentialException.class, () -> loaded("key.pem", true))
                        .code());
    }

    @Test
    void curveThatNamesItself_isReadBehindItsParameters() throws Exception {
        openssl("ecparam -name prime256v1 -genkey -out key.pem");
        openssl("req -x509 -new -key key.pem -subj /CN=client -days 30 -out chain.pem");
        assertEquals("CN=client", loaded("key.pem", false));
    }

    @Test
    void pkcs12_isAnIdentityWithItsWholeChain() throws Exception {
        openssl("req -x509 -newkey rsa:2048 -nodes -keyout ca.key -subj /CN=ca -days 30 -out ca.pem");
        openssl("req -newkey rsa:2048 -nodes -keyout key.pem -subj /CN=client -out client.csr");
        openssl("x509 -req -in client.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 20 -out chain.pem");
        openssl("pkcs12 -export -in chain.pem -inkey key.pem -certfile ca.pem -out client.p12 -passout " + PASS);
        files.mode("client.p12", "rw-------");
        KeySource store = KeySource.of(new SecretReference("file", "client.p12"), Fixtures.password());
        assertEquals(
                2, files.loader().pkcs12Identity("crm identity", store).chain().size());
    }
}
