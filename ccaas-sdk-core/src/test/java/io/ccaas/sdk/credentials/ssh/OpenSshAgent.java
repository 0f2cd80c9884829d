package io.ccaas.sdk.credentials.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** OpenSSH's own agent, in a directory of its own. */
public final class OpenSshAgent implements AutoCloseable {

    private final Path folder;
    private final Path socket;
    private final Process agent;

    private OpenSshAgent(Path folder, Path socket, Process agent) {
        this.folder = folder;
        this.socket = socket;
        this.agent = agent;
    }

    /** Started, and listening. */
    public static OpenSshAgent in(Path folder) throws IOException {
        // A socket's path has hardly a hundred bytes, and a test's directory can be longer.
        Path own = Files.createTempDirectory(
                Path.of("/tmp"),
                "ag",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path socket = own.resolve("s");
        Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!Files.exists(socket) && agent.isAlive()) {
            Thread.onSpinWait();
        }
        return new OpenSshAgent(folder, socket, agent);
    }

    /** Makes a key, gives it to the agent, and says what stands after {@code ssh-agent:} for it. */
    public String add(String kind) throws Exception {
        Path key = folder.resolve(kind);
        run("ssh-keygen", "-q", "-t", kind, "-N", "", "-C", "test", "-f", key.toString());
        run("ssh-add", "-q", key.toString());
        Files.delete(key);
        String fingerprint = run("ssh-keygen", "-l", "-f", key + ".pub").split(" ", -1)[1];
        return fingerprint + "?socket=" + socket;
    }

    /** Runs {@code ssh-add} with these words. */
    public void control(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("ssh-add"));
        command.addAll(List.of(words));
        run(command.toArray(String[]::new));
    }

    private String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SSH_AUTH_SOCK", socket.toString());
        builder.redirectInput(Path.of("/dev/null").toFile());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    @Override
    public void close() throws IOException {
        agent.destroy();
        agent.onExit().join();
        Files.deleteIfExists(socket);
        Files.delete(socket.getParent());
    }
}
