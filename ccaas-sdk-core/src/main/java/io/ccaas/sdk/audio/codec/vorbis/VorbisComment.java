package io.ccaas.sdk.audio.codec.vorbis;

import java.nio.charset.StandardCharsets;

/** The second header of Vorbis I, which players want to see and which says nothing here: a constant. */
public final class VorbisComment {

    private VorbisComment() {}

    /**
     * The canonical packet: no vendor, no comment.
     *
     * @return 16 bytes
     */
    public static byte[] packet() {
        return "\3vorbis\0\0\0\0\0\0\0\0\1".getBytes(StandardCharsets.ISO_8859_1);
    }
}
