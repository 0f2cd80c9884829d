package io.ccaas.sdk.audio.samples;

import io.ccaas.sdk.audio.riff.format.WavParameters.Form;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Walks over the head that {@code riff.write} makes and tells its form; what else it holds is known from the format. */
final class CanonicalHead {

    private static final int EXTENSIBLE_TAG = 0xFFFE;
    private static final int LARGEST = 40;

    private CanonicalHead() {}

    /** Afterwards the stream stands at the first sample. */
    static Form skip(InputStream in) throws IOException {
        in.skipNBytes(12);
        Form form = Form.PLAIN;
        for (int chunk = 0; chunk < 4; chunk++) {
            byte[] header = in.readNBytes(8);
            String id = new String(header, 0, Math.min(4, header.length), StandardCharsets.US_ASCII);
            if (id.equals("data")) {
                return form;
            }
            ByteBuffer body = body(in, header);
            if (id.equals("fmt ") && (body.getShort(0) & 0xFFFF) == EXTENSIBLE_TAG) {
                form = Form.EXTENSIBLE;
            }
        }
        throw new EOFException();
    }

    private static ByteBuffer body(InputStream in, byte[] header) throws IOException {
        int size = header.length < 8
                ? -1
                : ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
        if (size < 2 || size > LARGEST) {
            throw new EOFException();
        }
        return ByteBuffer.wrap(in.readNBytes(size)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
