package io.ccaas.sdk.credentials.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A token of SoftHSM, filled by its own tools. Who uses it runs in a process whose environment says where it lies. */
public final class SoftHsm {

    private static final String PIN = "4321";

    private final Path folder;
    private final Path module;

    private SoftHsm(Path folder, Path module) {
        this.folder = folder;
        this.module = module;
    }

    /** An empty token in a folder. */
    public static SoftHsm in(Path folder) throws Exception {
        Path module = Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/softhsm/libsofthsm2.so")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("softhsm2 is not installed"));
        SoftHsm token = new SoftHsm(folder, module);
        Path tokens = Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(
                folder.resolve("softhsm2.conf"), "directories.tokendir = " + tokens + "\nlog.level = ERROR\n");
        token.run("softhsm2-util", "--init-token", "--free", "--label", "ccaas", "--so-pin", "12345678", "--pin", PIN);
        token.words("openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -subj /CN=ca -days 30 -out ca.pem");
        return token;
    }

    /** The library through which the token is reached. */
    public Path module() {
        return module;
    }

    /** A key in {@code LABEL.k8} and its certificate in {@code LABEL.pem}, not yet on the token. */
    public void make(String label, String kind) throws Exception {
        words("openssl req -newkey " + kind + " -nodes -keyout " + label + ".key -subj /CN=" + label + " -out " + label
                + ".csr");
        words("openssl x509 -req -in " + label + ".csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 20 -extfile "
                + extensions() + " -out " + label + ".pem");
        words("openssl pkcs8 -topk8 -nocrypt -in " + label + ".key -out " + label + ".k8");
        Files.delete(folder.resolve(label + ".key"));
        owners(label + ".k8");
    }

    /** Both onto the token; the PIN lies in {@code LABEL.pin}. */
    public void take(String label, String id) throws Exception {
        words("openssl x509 -in " + label + ".pem -outform DER -out " + label + ".der");
        run("softhsm2-util", "--import", label + ".k8", "--token", "ccaas", "--label", label, "--id", id, "--pin", PIN);
        words("pkcs11-tool --module " + module + " --token-label ccaas --login --pin " + PIN + " --write-object "
                + label + ".der --type cert --id " + id + " --label " + label);
        pin(label, PIN);
    }

    /** Made, taken, and nowhere else any more. */
    public void onToken(String label, String kind, String id) throws Exception {
        make(label, kind);
        take(label, id);
        Files.delete(folder.resolve(label + ".k8"));
    }

    private Path extensions() throws IOException {
        return Files.writeString(
                folder.resolve("extensions"),
                "basicConstraints=critical,CA:FALSE\nkeyUsage=digitalSignature\nextendedKeyUsage=clientAuth\n");
    }

    /** Writes down a PIN, right or wrong. */
    public void pin(String label, String pin) throws IOException {
        Files.writeString(folder.resolve(label + ".pin"), pin + "\n");
        owners(label + ".pin");
    }

    private void owners(String file) throws IOException {
        Files.setPosixFilePermissions(folder.resolve(file), PosixFilePermissions.fromString("rw-------"));
    }

    private void words(String command) throws IOException, InterruptedException {
        run(command.split(" ", -1));
    }

    /** Runs a program of this test's class path that sees the token, and gives what it printed. */
    public List<String> java(Class<?> main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                folder.toString(),
                module.toString()));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
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
}
