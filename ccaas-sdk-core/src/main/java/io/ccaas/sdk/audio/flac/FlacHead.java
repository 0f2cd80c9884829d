package io.ccaas.sdk.audio.flac;

import io.ccaas.sdk.audio.codec.flac.FlacStreamInfo;
import java.nio.ByteBuffer;

/** Writes what stands in front of the frames: the magic and one block with the parameters. */
final class FlacHead {

    private static final int MAGIC = 0x664C_6143;
    private static final int LAST_BLOCK = 0x8000_0000;

    private FlacHead() {}

    static byte[] bytes(FlacStreamInfo info) {
        ByteBuffer out = ByteBuffer.allocate(8 + FlacStreamInfo.BYTES);
        return out.putInt(MAGIC)
                .putInt(LAST_BLOCK | FlacStreamInfo.BYTES)
                .put(info.toBytes())
                .array();
    }
}
