package io.ccaas.sdk.http.transport;

import java.io.IOException;
import java.io.InputStream;

/** Content that can be read from its beginning as often as an attempt is made. Thread-safe. */
public interface WireBody {

    /**
     * How much content there is.
     *
     * @return bytes, exactly
     */
    long length();

    /**
     * What the content is.
     *
     * @return a constant media type with its parameters
     */
    String contentType();

    /**
     * Reads the content from its beginning.
     *
     * @return a stream of exactly {@link #length()} bytes; closed by the caller
     * @throws IOException when the content cannot be read or is no longer what it was
     */
    InputStream open() throws IOException;
}
