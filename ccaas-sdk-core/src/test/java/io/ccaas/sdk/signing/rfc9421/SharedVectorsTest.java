package io.ccaas.sdk.signing.rfc9421;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.ccaas.sdk.signing.base.FieldLines;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.base.SignatureBase;
import io.ccaas.sdk.signing.base.SignatureInput;
import io.ccaas.sdk.signing.fields.InnerList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the RFC as somebody else wrote them down: same messages, bases and signatures as in {@link RfcVectorsTest}. */
@Tag("real-servers")
class SharedVectorsTest {

    private static JsonNode vectors() throws IOException {
        Path file = Path.of(System.getProperty("witnesses", ""), "data", "vectors", "rfc9421-vectors.json");
        return new JsonMapper().readTree(java.nio.file.Files.readString(file)).get("vectors");
    }

    private static String name(JsonNode vector) {
        String id = vector.get("id").asString().toLowerCase(Locale.ROOT);
        return id.replace("(resp;req)", "-resp-req")
                .replace("(req sig)", "-req-sig")
                .replace('/', '-');
    }

    private static Message message(JsonNode message, JsonNode request) {
        List<String[]> pairs = new ArrayList<>();
        message.get("headers")
                .forEach(pair -> pairs.add(
                        new String[] {pair.get(0).asString(), pair.get(1).asString()}));
        FieldLines lines = FieldLines.of(pairs, pair -> pair[0], pair -> pair[1]);
        if (message.has("status")) {
            Message answered = request.isNull()
                    ? Message.request(
                            "GET", "https://not.given.example/", FieldLines.of(List.<String>of(), n -> n, v -> v))
                    : message(request, request);
            return Message.response(message.get("status").asInt(), lines, answered);
        }
        String target =
                "https://" + lines.combined("host") + message.get("target").asString();
        return Message.request(message.get("method").asString(), target, lines);
    }

    private static String base(Message message, String label) {
        InnerList list = (InnerList)
                Step1Choose.field(message, "signature-input").get(label).orElseThrow();
        return new String(SignatureBase.of(SignatureInput.parse(list), message), StandardCharsets.US_ASCII);
    }

    @Test
    void everyVector_isOneThatIsProvenOrRefusedHere() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (JsonNode vector : vectors()) {
            String name = name(vector);
            names.add(name);
            RfcVector own = RfcVector.load(name);
            Message theirs = message(vector.get("message"), vector.get("request"));
            String label = vector.get("label").asString();

            assertEquals(own.holds(), vector.get("valid").asBoolean(), name);
            assertEquals(
                    own.message().fields().combined("signature"),
                    theirs.fields().combined("signature"),
                    name);
            assertEquals(base(own.message(), label), base(theirs, label), name);
        }
        assertEquals(new TreeSet<>(RfcVector.ALL), names);
    }

    @Test
    void everyPrintedBase_isOurs() throws IOException {
        for (JsonNode vector : vectors()) {
            if (vector.get("base").isNull()) {
                continue;
            }
            String ours = base(
                    message(vector.get("message"), vector.get("request")),
                    vector.get("label").asString());
            if (vector.get("valid").asBoolean()) {
                assertEquals(vector.get("base").asString(), ours, name(vector));
            } else {
                assertNotEquals(vector.get("base").asString(), ours, name(vector));
            }
        }
    }
}
