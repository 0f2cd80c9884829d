package io.ccaas.sdk.audio.riff.read;

import io.ccaas.sdk.audio.io.AudioSource;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * The first twelve bytes.
 *
 * @param sixtyFour whether sizes may stand in a {@code ds64} chunk
 * @param size the declared size, 0 to 0xFFFFFFFF
 */
record RiffHeader(boolean sixtyFour, long size) {

    static final int BYTES = 12;

    private static final Set<String> LARGE = Set.of("RF64", "BW64");

    static RiffHeader read(AudioSource source) {
        byte[] bytes = new byte[BYTES];
        int n = source.read(bytes, 0, BYTES);
        boolean riff =
                n == BYTES && (ChunkWalk.latin(bytes, 0).equals("RIFF") || LARGE.contains(ChunkWalk.latin(bytes, 0)));
        if (!riff || !ChunkWalk.latin(bytes, 8).equals("WAVE")) {
            throw WavRules.RIFF_NOT_WAVE.at(0);
        }
        long size = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & ChunkHeader.UNSIGNED_MAX;
        return new RiffHeader(LARGE.contains(ChunkWalk.latin(bytes, 0)), size);
    }
}
