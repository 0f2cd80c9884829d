package io.ccaas.sdk.crm.tryton;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.testing.FakeAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Tryton as Debian packages it, over a database of its own; cleartext on loopback, as it speaks. */
final class TrytonServer implements AutoCloseable {

    static final String USER = "admin";
    private static final String PASSWORD = "canary-9f3b1c77-tryton";

    private final Path directory;
    private final int port;
    private final Process process;

    private TrytonServer(Path directory, int port, Process process) {
        this.directory = directory;
        this.port = port;
        this.process = process;
    }

    static TrytonServer start(Path directory) throws Exception {
        int port = freePort();
        Path database = Files.createDirectory(directory.resolve("db"));
        Files.createFile(database.resolve("crm.sqlite"));
        Files.writeString(directory.resolve("password"), PASSWORD);
        Files.writeString(directory.resolve("trytond.conf"), """
                [web]
                listen = 127.0.0.1:%d
                [database]
                uri = sqlite://
                path = %s
                [session]
                authentications = password
                max_attempt = 1
                """.formatted(port, database));
        // Without this library Tryton keeps numbers as people typed them; with it, it refuses the numbers of fiction.
        Path without = Files.createDirectory(directory.resolve("without"));
        Files.writeString(without.resolve("phonenumbers.py"), "raise ImportError\n");
        List<String> admin =
                List.of("trytond-admin", "-c", "trytond.conf", "-d", "crm", "-u", "ir", "res", "country", "party");
        List<String> create = new ArrayList<>(admin);
        create.addAll(List.of("--activate-dependencies", "--email", "admin@example.com"));
        Process init = launch(directory, create);
        if (!init.waitFor(3, TimeUnit.MINUTES) || init.exitValue() != 0) {
            init.destroyForcibly();
            throw new AssertionError(Files.readString(directory.resolve("log")));
        }
        Process process = launch(directory, List.of("trytond", "-c", "trytond.conf", "-d", "crm"));
        TrytonServer server = new TrytonServer(directory, port, process);
        server.await();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Process launch(Path directory, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("log").toFile()))
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment()
                .put("TRYTONPASSFILE", directory.resolve("password").toString());
        builder.environment().put("PYTHONPATH", directory.resolve("without").toString());
        return builder.start();
    }

    private void await() throws Exception {
        for (int i = 0; i < 600; i++) {
            try {
                send("", new byte[0]);
                return;
            } catch (IOException notYet) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        }
        throw new AssertionError("Tryton did not start: " + Files.readString(directory.resolve("log")));
    }

    /** What a session's field of a request holds after its scheme. */
    String session() throws Exception {
        String call = "{\"id\":0,\"method\":\"common.db.login\",\"params\":[\"" + USER + "\",{\"password\":\""
                + PASSWORD + "\"},\"en\"]}";
        JsonArray result = read(send("", call.getBytes(StandardCharsets.UTF_8))).requireArray("result");
        String user = ((JsonNumber) result.values().get(0)).literal();
        String key = ((JsonText) result.values().get(1)).value();
        return Base64.getEncoder().encodeToString((USER + ":" + user + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    Path passwordFile() {
        return directory.resolve("password");
    }

    /** Calls a method past the connector. */
    JsonObject call(String session, String method, String params) throws Exception {
        String call = "{\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
        return read(send("Session " + session, call.getBytes(StandardCharsets.UTF_8)));
    }

    FakeAnswer send(String authorization, byte[] body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + "/crm/").toURL().openConnection();
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        if (!authorization.isEmpty()) {
            connection.setRequestProperty("Authorization", authorization);
        }
        connection.getOutputStream().write(body);
        int status = connection.getResponseCode();
        try (InputStream content = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            byte[] read = content == null ? new byte[0] : content.readAllBytes();
            String type = Objects.requireNonNullElse(connection.getContentType(), "text/plain");
            return FakeAnswer.of(status, type, read);
        }
    }

    private static JsonObject read(FakeAnswer answer) {
        return Json.readObject(answer.content(), JsonLimits.standard());
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
