package io.ccaas.sdk.audio.container;

/** Tells whether a chunk may begin at a place behind the audio, where sound or another file may follow instead. */
public final class ChunkNames {

    private static final int LENGTH = 4;

    private ChunkNames() {}

    /**
     * Whether four bytes can name a chunk of RIFF, AIFF or CAF: printable characters of ASCII, as the makers of the formats ask for. Samples and
     * silence have such characters by chance only.
     *
     * @param bytes begin with the name
     * @return false for fewer than four bytes
     */
    public static boolean isName(byte[] bytes) {
        boolean name = bytes.length >= LENGTH;
        for (int i = 0; name && i < LENGTH; i++) {
            name = bytes[i] >= 0x20 && bytes[i] <= 0x7E;
        }
        return name;
    }
}
