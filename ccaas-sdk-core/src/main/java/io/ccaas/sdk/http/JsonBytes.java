package io.ccaas.sdk.http;

import io.ccaas.sdk.http.transport.WireBody;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A written JSON object; small, so it is held. */
final class JsonBytes implements WireBody {

    private final byte[] utf8;

    private JsonBytes(byte[] utf8) {
        this.utf8 = utf8;
    }

    static JsonBytes of(JsonValue value) {
        return new JsonBytes(Json.write(value));
    }

    @Override
    public long length() {
        return utf8.length;
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(utf8);
    }
}
