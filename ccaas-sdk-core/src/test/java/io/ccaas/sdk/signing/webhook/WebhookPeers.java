package io.ccaas.sdk.signing.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vendors' own programs, installed into a directory of their own and asked one job at a time. */
final class WebhookPeers {

    private static final List<String> PACKAGES = List.of(
            "twilio@5.13.1",
            "plivo@4.79.0",
            "standardwebhooks@1.1.1",
            "svix@1.99.1",
            "stripe@17.7.0",
            "@vonage/jwt@1.14.0",
            "sns-validator@0.3.5");

    private final Path directory;
    private final JsonMapper json = new JsonMapper();

    private WebhookPeers(Path directory) {
        this.directory = directory;
    }

    static WebhookPeers installed(Path directory) throws Exception {
        try (InputStream script = Objects.requireNonNull(WebhookPeers.class.getResourceAsStream("peers.cjs"))) {
            Files.copy(script, directory.resolve("peers.cjs"));
        }
        WebhookPeers peers = new WebhookPeers(directory);
        List<String> install = new ArrayList<>(
                List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", "."));
        install.addAll(PACKAGES);
        peers.run("", install);
        return peers;
    }

    JsonNode ask(String peer, Map<String, ?> job) throws Exception {
        Map<String, Object> whole = new HashMap<>(job);
        whole.put("peer", peer);
        return json.readTree(run(json.writeValueAsString(whole), List.of("node", "peers.cjs")));
    }

    private String run(String input, List<String> command) throws IOException, InterruptedException {
        Path answer = directory.resolve("answer");
        Path complaint = directory.resolve("complaint");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(answer.toFile())
                .redirectError(complaint.toFile())
                .start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(command.get(0) + ": " + Files.readString(complaint));
        }
        return Files.readString(answer);
    }
}
