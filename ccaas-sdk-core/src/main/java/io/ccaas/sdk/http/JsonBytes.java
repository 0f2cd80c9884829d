package io.ccaas.sdk.http;

import io.ccaas.sdk.http.transport.WireBody;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A written JSON object; small, so it is held. */
final class JsonBytes implements WireBody {

    private final byte[] utf8;

    JsonBytes(byte[] utf8) {
        this.utf8 = utf8;
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
