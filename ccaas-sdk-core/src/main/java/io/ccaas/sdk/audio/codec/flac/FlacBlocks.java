package io.ccaas.sdk.audio.codec.flac;

import java.util.List;

/** Types of metadata blocks (RFC 9639, 8.1) and constant names for them. */
public final class FlacBlocks {

    /** Type of the block with the stream's parameters. */
    public static final int STREAMINFO = 0;

    /** Type of the block with texts. */
    public static final int VORBIS_COMMENT = 4;

    /** The only type that is forbidden: it would look like the start of a frame. */
    public static final int FORBIDDEN = 127;

    private static final List<String> KINDS = List.of(
            "FLAC STREAMINFO",
            "FLAC PADDING",
            "FLAC APPLICATION",
            "FLAC SEEKTABLE",
            "FLAC VORBIS_COMMENT",
            "FLAC CUESHEET",
            "FLAC PICTURE");

    private FlacBlocks() {}

    /**
     * Names a type.
     *
     * @param type 0 to 126
     * @return a constant
     */
    public static String kind(int type) {
        return type < KINDS.size() ? KINDS.get(type) : "FLAC reserved block";
    }
}
