package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mutual TLS with keys that stay on a token: SoftHSM, filled by its own tools, in a process of its own. */
@Tag("real-servers")
final class TokenHandshakeTest {

    private static final String PIN = "4321";

    @TempDir
    Path folder;

    private Path module;

    @BeforeEach
    void token() throws Exception {
        module = Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/softhsm/libsofthsm2.so")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("softhsm2 is not installed"));
        Path tokens = Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(
                folder.resolve("softhsm2.conf"), "directories.tokendir = " + tokens + "\nlog.level = ERROR\n");
        run("softhsm2-util", "--init-token", "--free", "--label", "ccaas", "--so-pin", "12345678", "--pin", PIN);
        words("openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -subj /CN=ca -days 30 -out ca.pem");
        onToken("elliptic", "ec -pkeyopt ec_paramgen_curve:P-256", "01");
        onToken("rsa", "rsa:2048", "02");
    }

    /** A key and its certificate on the token, the certificate in a file too, and the PIN. */
    private void onToken(String label, String kind, String id) throws Exception {
        words("openssl req -newkey " + kind + " -nodes -keyout " + label + ".key -subj /CN=" + label + " -out " + label
                + ".csr");
        words("openssl x509 -req -in " + label + ".csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 20 -extfile "
                + extensions() + " -out " + label + ".pem");
        words("openssl pkcs8 -topk8 -nocrypt -in " + label + ".key -out " + label + ".k8");
        words("openssl x509 -in " + label + ".pem -outform DER -out " + label + ".der");
        run("softhsm2-util", "--import", label + ".k8", "--token", "ccaas", "--label", label, "--id", id, "--pin", PIN);
        words("pkcs11-tool --module " + module + " --token-label ccaas --login --pin " + PIN + " --write-object "
                + label + ".der --type cert --id " + id + " --label " + label);
        pin(label, PIN);
        Files.delete(folder.resolve(label + ".key"));
        Files.delete(folder.resolve(label + ".k8"));
    }

    private Path extensions() throws IOException {
        return Files.writeString(
                folder.resolve("extensions"),
                "basicConstraints=critical,CA:FALSE\nkeyUsage=digitalSignature\nextendedKeyUsage=clientAuth\n");
    }

    private void pin(String label, String pin) throws IOException {
        Path file = Files.writeString(folder.resolve(label + ".pin"), pin + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private void words(String command) throws IOException, InterruptedException {
        run(command.split(" ", -1));
    }

    private List<String> run(String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        process.environment()
                .put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        int exit = process.start().waitFor();
        List<String> lines = Files.readAllLines(output);
        assertEquals(0, exit, () -> String.join("\n", lines));
        return lines;
    }

    private List<String> outcomes(String... labels) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TokenHandshakeMain.class.getName(),
                folder.toString(),
                module.toString()));
        command.addAll(List.of(labels));
        return run(command.toArray(String[]::new));
    }

    @Test
    void keysOnAToken_proveTheClientAndStayThere() throws Exception {
        assertEquals(
                List.of(
                        "elliptic TLSv1.3 ACCEPTED",
                        "elliptic TLSv1.2 ACCEPTED",
                        "rsa TLSv1.3 ACCEPTED",
                        "rsa TLSv1.2 ACCEPTED",
                        "last provider true"),
                outcomes("elliptic", "rsa"));
    }

    @Test
    void wrongPin_isRefused() throws Exception {
        pin("elliptic", "9999");
        assertTrue(outcomes("elliptic").contains("elliptic TLSv1.3 PASSWORD_WRONG"));
    }

    @Test
    void labelThatIsNotThere_isRefused() throws Exception {
        pin("other", PIN);
        Files.copy(folder.resolve("rsa.pem"), folder.resolve("other.pem"));
        assertTrue(outcomes("other").contains("other TLSv1.3 TOKEN_KEY_MISSING"));
    }

    @Test
    void keyOfAnotherCertificate_isRefused() throws Exception {
        Files.copy(
                folder.resolve("elliptic.pem"),
                folder.resolve("rsa.pem"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertTrue(outcomes("rsa").contains("rsa TLSv1.3 IDENTITY_KEY_MISMATCH"));
    }
}
