package io.ccaas.sdk.audio.caf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes in front of the audio, made from numbers only; the audio is the last chunk. */
final class CafHead {

    private static final int VERSION_1 = 0x0001_0000;
    private static final int EDIT_COUNT = 4;

    private CafHead() {}

    static byte[] bytes(CafParameters parameters, long audioBytes) {
        CafCodec codec = parameters.codec();
        ByteBuffer out = ByteBuffer.allocate(8 + 12 + CafDescription.BYTES + 12 + EDIT_COUNT);
        id(out, "caff").putInt(VERSION_1);
        id(out, "desc").putLong(CafDescription.BYTES).putDouble(parameters.sampleRate());
        id(out, codec.id())
                .putInt(codec.flags())
                .putInt(parameters.frameBytes())
                .putInt(1);
        out.putInt(parameters.channels()).putInt(codec.bits());
        id(out, "data").putLong(EDIT_COUNT + audioBytes).putInt(0);
        return out.array();
    }

    private static ByteBuffer id(ByteBuffer out, String id) {
        return out.put(id.getBytes(StandardCharsets.US_ASCII));
    }
}
