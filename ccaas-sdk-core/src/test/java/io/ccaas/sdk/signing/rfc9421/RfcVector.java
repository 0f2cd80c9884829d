package io.ccaas.sdk.signing.rfc9421;

import io.ccaas.sdk.signing.base.FieldLines;
import io.ccaas.sdk.signing.base.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** One example of RFC 9421: a head of {@code key value} lines, then parts that begin with {@code = name}. */
record RfcVector(Map<String, String> facts, Map<String, String> parts) {

    static final List<String> ALL = List.of(
            "b.2.1",
            "b.2.2",
            "b.2.3",
            "b.2.4",
            "b.2.5",
            "b.2.6",
            "b.3",
            "b.4.1",
            "b.4.2",
            "b.4.3",
            "b.4.4",
            "b.4.5",
            "b.4.6",
            "2.4-a-resp-req",
            "2.4-b-req-sig",
            "2.4-b-resp-req",
            "2.5-3.2",
            "4.3-client",
            "4.3-proxy");

    static RfcVector load(String name) {
        Map<String, String> facts = new LinkedHashMap<>();
        Map<String, String> parts = new LinkedHashMap<>();
        String[] sections = text(name + ".txt").split("(?m)^= ", -1);
        sections[0].lines().map(line -> line.split(" ", 2)).forEach(pair -> facts.put(pair[0], pair[1]));
        for (int i = 1; i < sections.length; i++) {
            String[] pair = sections[i].split("\n", 2);
            parts.put(pair[0], pair[1].stripTrailing());
        }
        return new RfcVector(facts, parts);
    }

    static Properties keys() {
        try (InputStream file = open("keys.properties")) {
            Properties keys = new Properties();
            keys.load(file);
            return keys;
        } catch (IOException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }

    private static String text(String file) {
        try (InputStream bytes = open(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(RfcVector.class.getResourceAsStream(file), file);
    }

    String fact(String name) {
        return Objects.requireNonNull(facts.get(name), name);
    }

    String part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    boolean holds() {
        return fact("holds").equals("yes");
    }

    Message message() {
        List<String> lines = part("message").lines().toList();
        String[] start = lines.get(0).split(" ", 2);
        return start.length == 1
                ? Message.response(
                        Integer.parseInt(start[0]),
                        fields(lines),
                        request(parts.getOrDefault("request", "GET https://not.given.example/")))
                : Message.request(start[0], start[1], fields(lines));
    }

    private static Message request(String part) {
        List<String> lines = part.lines().toList();
        String[] start = lines.get(0).split(" ", 2);
        return Message.request(start[0], start[1], fields(lines));
    }

    private static FieldLines fields(List<String> lines) {
        List<String[]> pairs = lines.subList(1, lines.size()).stream()
                .map(line -> line.split(":", 2))
                .toList();
        return FieldLines.of(pairs, pair -> pair[0], pair -> pair[1]);
    }
}
