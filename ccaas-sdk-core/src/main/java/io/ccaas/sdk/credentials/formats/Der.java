package io.ccaas.sdk.credentials.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * As much DER (X.690) as private key wrappers need: walking the elements of a sequence, and wrapping bytes. Lengths
 * of up to two bytes, which 64 KiB of key never exceed.
 */
final class Der {

    static final int INTEGER = 0x02;
    static final int OCTET_STRING = 0x04;
    static final int OBJECT_ID = 0x06;
    static final int SEQUENCE = 0x30;
    static final int CONTEXT_0 = 0xa0;

    private final byte[] bytes;
    private final int end;
    private int position;

    Der(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private Der(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.position = from;
        this.end = end;
    }

    boolean startsWith(int tag) {
        return position < end && (bytes[position] & 0xff) == tag;
    }

    /** Steps over the next element, which must have this tag, and gives its content. */
    Der next(int tag) throws IOException {
        if (!startsWith(tag)) {
            throw new IOException("unexpected DER tag");
        }
        position++;
        int length = length();
        if (length > end - position) {
            throw new IOException("DER length beyond the end");
        }
        position += length;
        return new Der(bytes, position - length, position);
    }

    private int length() throws IOException {
        int first = octet();
        if (first < 0x80) {
            return first;
        }
        if (first == 0x81) {
            return octet();
        }
        if (first == 0x82) {
            return octet() << 8 | octet();
        }
        throw new IOException("DER length out of range");
    }

    private int octet() throws IOException {
        if (position >= end) {
            throw new IOException("DER ends early");
        }
        return bytes[position++] & 0xff;
    }

    /** What is left of this element. */
    byte[] content() {
        return Arrays.copyOfRange(bytes, position, end);
    }

    static byte[] wrap(int tag, byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        joined.write(tag);
        if (length >= 0x100) {
            joined.write(0x82);
            joined.write(length >> 8);
        } else if (length >= 0x80) {
            joined.write(0x81);
        }
        joined.write(length);
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
