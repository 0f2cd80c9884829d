package io.ccaas.sdk.vault.cipher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Several texts as bytes, each behind its length, so that no two lists are written alike. */
public final class Parts {

    private Parts() {}

    /**
     * Joins texts.
     *
     * @param texts in an order that is fixed, the first a label of what they are for
     * @return the bytes
     */
    public static byte[] of(String... texts) {
        byte[][] encoded = new byte[texts.length][];
        int length = 0;
        for (int i = 0; i < texts.length; i++) {
            encoded[i] = texts[i].getBytes(StandardCharsets.UTF_8);
            length += Integer.BYTES + encoded[i].length;
        }
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (byte[] part : encoded) {
            joined.putInt(part.length).put(part);
        }
        return joined.array();
    }
}
