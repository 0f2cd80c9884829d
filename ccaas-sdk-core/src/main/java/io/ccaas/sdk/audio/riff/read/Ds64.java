package io.ccaas.sdk.audio.riff.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The 64-bit sizes of an RF64 file (EBU Tech 3306); the count of samples and the table of other chunks are not used.
 *
 * @param riffSize as declared, unsigned
 * @param dataSize as declared, unsigned
 */
record Ds64(long riffSize, long dataSize) {

    static final int BYTES = 28;

    static Ds64 parse(byte[] body) {
        ByteBuffer in = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
        return new Ds64(in.getLong(0), in.getLong(8));
    }
}
