package io.ccaas.sdk.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An independent implementation of RFC 9421, installed into a directory of its own and asked one job at a time. */
final class NodePeer {

    private static final String PACKAGE = "http-message-signatures@1.0.6";

    private final Path directory;
    private final JsonMapper json = new JsonMapper();

    private NodePeer(Path directory) {
        this.directory = directory;
    }

    static NodePeer installed(Path directory) throws Exception {
        try (InputStream script = Objects.requireNonNull(NodePeer.class.getResourceAsStream("peer.cjs"))) {
            Files.copy(script, directory.resolve("peer.cjs"));
        }
        NodePeer peer = new NodePeer(directory);
        peer.run("", "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", ".", PACKAGE);
        return peer;
    }

    JsonNode ask(Map<String, Object> job) throws Exception {
        return json.readTree(run(json.writeValueAsString(job), "node", "peer.cjs"));
    }

    static Map<String, Object> message(RequestHead head) {
        return Map.of("method", head.method(), "url", head.targetUri(), "headers", headers(head.fields()));
    }

    static Map<String, Object> message(ResponseHead head) {
        return Map.of("status", head.status(), "headers", headers(head.fields()));
    }

    private static Map<String, String> headers(List<Field> fields) {
        Map<String, String> headers = new TreeMap<>();
        fields.forEach(field -> headers.merge(field.name(), field.value(), (one, other) -> one + ", " + other));
        return headers;
    }

    private String run(String input, String... command) throws IOException, InterruptedException {
        Path answer = directory.resolve("answer");
        Path complaint = directory.resolve("complaint");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(answer.toFile())
                .redirectError(complaint.toFile())
                .start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(command[0] + ": " + Files.readString(complaint));
        }
        return Files.readString(answer);
    }
}
