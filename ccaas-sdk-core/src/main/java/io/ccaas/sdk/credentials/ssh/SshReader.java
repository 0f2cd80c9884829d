package io.ccaas.sdk.credentials.ssh;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The data types of RFC 4251 section 5, as far as keys and signatures need them. */
final class SshReader {

    private final ByteBuffer bytes;

    SshReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    int uint32() throws IOException {
        require(4);
        int value = bytes.getInt();
        if (value < 0) {
            throw new IOException("number out of range");
        }
        return value;
    }

    /** All 32 bits, where they are no count. */
    int word() throws IOException {
        require(4);
        return bytes.getInt();
    }

    int octet() throws IOException {
        require(1);
        return bytes.get() & 0xff;
    }

    /** A copy, which the caller wipes when it is secret. */
    byte[] string() throws IOException {
        int length = uint32();
        require(length);
        byte[] content = new byte[length];
        bytes.get(content);
        return content;
    }

    /** Names of algorithms, which are ASCII. */
    String name() throws IOException {
        return new String(string(), StandardCharsets.US_ASCII);
    }

    /** A positive {@code mpint}, padded to a fixed length; one that is longer or negative is refused. */
    byte[] positive(int length) throws IOException {
        byte[] number = string();
        int from = number.length > 1 && number[0] == 0 ? 1 : 0;
        boolean negative = number.length > 0 && number[0] < 0;
        if (negative || number.length - from > length) {
            throw new IOException("number out of range");
        }
        byte[] padded = new byte[length];
        System.arraycopy(number, from, padded, length - (number.length - from), number.length - from);
        return padded;
    }

    byte[] rest() {
        return Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
    }

    void requireEnd() throws IOException {
        if (bytes.hasRemaining()) {
            throw new IOException("more than was announced");
        }
    }

    private void require(int count) throws IOException {
        if (bytes.remaining() < count) {
            throw new IOException("less than was announced");
        }
    }
}
