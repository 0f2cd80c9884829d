package io.ccaas.sdk.http.fetch;

import io.ccaas.sdk.http.transport.WireBody;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A small body in memory. */
final class FixedBody implements WireBody {

    private final String contentType;
    private final byte[] bytes;

    FixedBody(String contentType, byte[] bytes) {
        this.contentType = contentType;
        this.bytes = bytes.clone();
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public String contentType() {
        return contentType;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
