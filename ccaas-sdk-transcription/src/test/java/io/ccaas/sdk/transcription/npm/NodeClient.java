package io.ccaas.sdk.transcription.npm;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A vendor's own client, installed into a directory of its own and given one job. */
public final class NodeClient {

    private final Path directory;
    private final Path authority;

    private NodeClient(Path directory, Path authority) {
        this.directory = directory;
        this.authority = authority;
    }

    /**
     * Installs a client.
     *
     * @param name of its package, with the version
     * @param test beside which {@code client.cjs} lies, which drives it
     * @param directory empty
     * @param authority whom it trusts besides
     * @return ready
     * @throws IOException when it cannot be installed
     * @throws InterruptedException when the caller was interrupted
     */
    public static NodeClient installed(String name, Class<?> test, Path directory, Path authority)
            throws IOException, InterruptedException {
        try (InputStream script = Objects.requireNonNull(test.getResourceAsStream("client.cjs"))) {
            Files.copy(script, directory.resolve("client.cjs"));
        }
        NodeClient client = new NodeClient(directory, authority);
        client.run("", "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", ".", name);
        return client;
    }

    /**
     * Gives it a job.
     *
     * @param job as the script takes it
     * @return what the script prints
     * @throws IOException when it cannot be started
     * @throws InterruptedException when the caller was interrupted
     */
    public JsonObject ask(JsonObject job) throws IOException, InterruptedException {
        byte[] answer = run(Json.text(job), "node", "client.cjs").getBytes(StandardCharsets.UTF_8);
        return Json.readObject(answer, JsonLimits.standard());
    }

    private String run(String input, String... command) throws IOException, InterruptedException {
        Path answer = directory.resolve("answer");
        Path complaint = directory.resolve("complaint");
        ProcessBuilder builder = new ProcessBuilder(List.of(command))
                .directory(directory.toFile())
                .redirectOutput(answer.toFile())
                .redirectError(complaint.toFile());
        if (command[0].equals("node")) {
            builder.environment().put("NODE_EXTRA_CA_CERTS", authority.toString());
        }
        Process process = builder.start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(command[0] + ": " + Files.readString(complaint));
        }
        return Files.readString(answer);
    }
}
