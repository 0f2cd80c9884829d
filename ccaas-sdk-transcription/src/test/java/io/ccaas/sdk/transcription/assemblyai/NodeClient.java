package io.ccaas.sdk.transcription.assemblyai;

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

/** The vendor's own client, installed into a directory of its own and given one job. */
final class NodeClient {

    private static final String PACKAGE = "assemblyai@4.41.5";

    private final Path directory;
    private final Path authority;

    private NodeClient(Path directory, Path authority) {
        this.directory = directory;
        this.authority = authority;
    }

    static NodeClient installed(Path directory, Path authority) throws IOException, InterruptedException {
        try (InputStream script = Objects.requireNonNull(NodeClient.class.getResourceAsStream("client.cjs"))) {
            Files.copy(script, directory.resolve("client.cjs"));
        }
        NodeClient client = new NodeClient(directory, authority);
        client.run("", "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", ".", PACKAGE);
        return client;
    }

    JsonObject ask(JsonObject job) throws IOException, InterruptedException {
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
