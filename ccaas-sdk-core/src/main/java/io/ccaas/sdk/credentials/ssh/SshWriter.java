package io.ccaas.sdk.credentials.ssh;

import java.io.ByteArrayOutputStream;

/** The data types of RFC 4251 section 5. */
final class SshWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    SshWriter octet(int value) {
        bytes.write(value);
        return this;
    }

    SshWriter uint32(int value) {
        bytes.write(value >>> 24);
        bytes.write(value >>> 16);
        bytes.write(value >>> 8);
        bytes.write(value);
        return this;
    }

    SshWriter string(byte[] content) {
        uint32(content.length);
        bytes.writeBytes(content);
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
