package io.ccaas.sdk.http.dial;

import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A name and a password as one field of the request to a proxy (RFC 7617, UTF-8). */
record BasicLogin(String user, Secret password) implements AutoCloseable {

    private static final byte[] NAME = "Proxy-Authorization: Basic ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\r\n".getBytes(StandardCharsets.US_ASCII);

    /** A whole line; the caller wipes it. */
    byte[] line() {
        return password.use(SecretAccess.reading(), secret -> {
            byte[] name = (user + ":").getBytes(StandardCharsets.US_ASCII);
            byte[] pair = joined(name, secret);
            byte[] encoded = Base64.getEncoder().encode(pair);
            byte[] begun = joined(NAME, encoded);
            byte[] line = joined(begun, END);
            Arrays.fill(pair, (byte) 0);
            Arrays.fill(encoded, (byte) 0);
            Arrays.fill(begun, (byte) 0);
            return line;
        });
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Override
    public void close() {
        password.close();
    }

    @Override
    public String toString() {
        return "BasicLogin[redacted]";
    }
}
