package io.ccaas.samples.server;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.digest.ContentDigest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a partner answers. The array is not copied: make a new answer rather than change one.
 *
 * @param status HTTP status
 * @param contentType value of {@code Content-Type}
 * @param content the whole content, may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // Made once, sent once, never compared.
public record Answer(int status, String contentType, byte[] content) {

    /**
     * An answer in JSON.
     *
     * @param status HTTP status
     * @param value what to say
     * @return the answer
     */
    public static Answer json(int status, JsonValue value) {
        return new Answer(status, "application/json", Json.write(value));
    }

    /**
     * A refusal: its code and nothing that came in.
     *
     * @param status HTTP status
     * @param code stable, upper case
     * @return {@code {"error":"CODE"}}
     */
    public static Answer error(int status, String code) {
        return json(status, JsonObject.builder().put("error", code).build());
    }

    /**
     * An answer in plain text.
     *
     * @param text what to say
     * @return the answer, with status 200
     */
    public static Answer text(String text) {
        return new Answer(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The fields that a signature covers. */
    List<Field> fields() {
        return List.of(
                new Field(ContentDigest.FIELD_NAME, ContentDigest.of(content).fieldValue()),
                new Field("Content-Type", contentType));
    }
}
