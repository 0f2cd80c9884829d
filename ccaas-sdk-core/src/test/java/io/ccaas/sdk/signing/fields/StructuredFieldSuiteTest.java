package io.ccaas.sdk.signing.fields;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP working group's own suite: structured-field-tests, 1591 cases to parse and 544 to serialise. */
@Tag("real-servers")
class StructuredFieldSuiteTest {

    @Test
    void everyParsingCase_hasTheExpectedOutcome() throws IOException {
        List<Executable> cases = cases(suite(), this::parses);

        assertEquals(1591, cases.size());
        assertAll(cases);
    }

    @Test
    void everySerialisingCase_hasTheExpectedOutcome() throws IOException {
        List<Executable> cases = cases(suite().resolve("serialisation-tests"), this::serialises);

        assertEquals(544, cases.size());
        assertAll(cases);
    }

    private void parses(JsonNode test) {
        String name = test.get("name").asString();
        String type = test.get("header_type").asString();
        String raw = String.join(", ", strings(test.get("raw")));
        if (test.path("must_fail").asBoolean(false)) {
            assertThrows(SignatureRefusedException.class, () -> reserialised(type, raw), name);
            return;
        }
        String canonical = String.join(", ", strings(test.has("canonical") ? test.get("canonical") : test.get("raw")));
        try {
            assertEquals(canonical, reserialised(type, raw), name);
            assertEquals(canonical, SuiteValues.serialised(type, test.get("expected")), name);
        } catch (SignatureRefusedException stricter) {
            assertEquals(true, test.path("can_fail").asBoolean(false), name);
        }
    }

    private void serialises(JsonNode test) {
        String name = test.get("name").asString();
        String type = test.get("header_type").asString();
        if (test.path("must_fail").asBoolean(false)) {
            assertThrows(
                    IllegalArgumentException.class, () -> SuiteValues.serialised(type, test.get("expected")), name);
            return;
        }
        assertEquals(
                String.join(", ", strings(test.get("canonical"))),
                SuiteValues.serialised(type, test.get("expected")),
                name);
    }

    private static String reserialised(String type, String raw) {
        return switch (type) {
            case "item" -> StructuredFields.item(raw).serialized();
            case "list" -> StructuredFields.list(raw).serialized();
            default -> StructuredFields.dictionary(raw).serialized();
        };
    }

    private static List<Executable> cases(Path directory, Consumer<JsonNode> check) throws IOException {
        List<Executable> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                read(file).forEach(test -> cases.add(() -> check.accept(test)));
            }
        }
        return cases;
    }

    private static JsonNode read(Path file) {
        try {
            return new JsonMapper().readTree(Files.readString(file));
        } catch (IOException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }

    private static List<String> strings(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static Path suite() {
        return Path.of(System.getProperty("witnesses", ""), "data", "structured-field-tests");
    }
}
