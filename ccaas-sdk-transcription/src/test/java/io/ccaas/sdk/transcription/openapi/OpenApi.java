package io.ccaas.sdk.transcription.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A vendor's official description of its interface, read from the directory of witnesses; a test without it fails. */
public final class OpenApi {

    private final String name;
    private final JsonNode document;
    private final SchemaRegistry registry;

    private OpenApi(String name, JsonNode document, SchemaRegistry registry) {
        this.name = name;
        this.document = document;
        this.registry = registry;
    }

    /**
     * Reads an OpenAPI 3.1 document.
     *
     * @param name of a file in {@code data/openapi}
     * @return the document
     * @throws IOException when it is not there
     */
    public static OpenApi read(String name) throws IOException {
        return read(name, Dialects.getOpenApi31());
    }

    /**
     * Reads a Swagger 2.0 document, whose schemas are those of JSON Schema draft 4.
     *
     * @param name of a file in {@code data/openapi}
     * @return the document
     * @throws IOException when it is not there
     */
    public static OpenApi swagger(String name) throws IOException {
        return read(name, Dialects.getDraft4());
    }

    private static OpenApi read(String name, Dialect dialect) throws IOException {
        String witnesses = Objects.requireNonNull(System.getProperty("witnesses"), "-Dwitnesses=DIR");
        String text = Files.readString(Path.of(witnesses, "data", "openapi", name));
        return new OpenApi(
                name,
                new YAMLMapper().readTree(text),
                SchemaRegistry.withDefaultDialect(
                        dialect, builder -> builder.schemas(Map.of("urn:oas:" + name, text))));
    }

    /**
     * What the document says against a value.
     *
     * @param pointer to the schema, a JSON pointer
     * @param json the value
     * @return empty when it conforms
     */
    public List<String> against(String pointer, String json) {
        if (document.at(pointer).isMissingNode()) {
            throw new AssertionError("the document has nothing at " + pointer);
        }
        return registry
                .getSchema(SchemaLocation.of("urn:oas:" + name + "#" + pointer))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    /**
     * Fails when a value does not conform.
     *
     * @param pointer to the schema, a JSON pointer
     * @param json the value
     */
    public void require(String pointer, String json) {
        assertEquals(List.of(), against(pointer, json));
    }

    /**
     * Fails when a query parameter of a request is not one of the operation, or its value does not conform.
     *
     * @param operation to the operation, a JSON pointer
     * @param request as it was received
     * @param contradictory parameters whose schema no value fulfils, of which the name alone is looked at
     */
    public void requireQuery(String operation, ReceivedRequest request, String... contradictory) {
        for (String pair : URI.create(request.head().targetUri()).getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            String schema = parameter(operation, parts[0]);
            String value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            if (List.of(contradictory).contains(parts[0])) {
                continue;
            }
            boolean literal = value.matches("true|false|[0-9]+");
            String json = literal ? value : Json.text(new JsonText(value));
            boolean list = document.at(schema + "/type").asString("").equals("array"); // repeated in the query
            require(schema, list ? "[" + json + "]" : json);
        }
    }

    private String parameter(String operation, String parameter) {
        JsonNode all = document.at(operation + "/parameters");
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).path("name").asString().equals(parameter)
                    && all.get(i).path("in").asString().equals("query")) {
                String place = operation + "/parameters/" + i;
                return document.at(place + "/schema").isMissingNode() ? place : place + "/schema";
            }
        }
        throw new AssertionError("the interface has no query parameter " + parameter);
    }
}
