package io.ccaas.sdk.audio.mp4.sound;

/** How samples without framing are coded. */
public enum PcmCoding {
    /** G.711 mu-law. */
    MU_LAW("ulaw", "pcm_mulaw", 1),
    /** G.711 A-law. */
    A_LAW("alaw", "pcm_alaw", 1),
    /** 16 bits, lowest byte first. */
    LITTLE_16("sowt", "pcm_s16le", 2),
    /** 16 bits, highest byte first. */
    BIG_16("twos", "pcm_s16be", 2);

    private final String type;
    private final String text;
    private final int bytes;

    PcmCoding(String type, String text, int bytes) {
        this.type = type;
        this.text = text;
        this.bytes = bytes;
    }

    /**
     * The type of its sample description.
     *
     * @return four characters
     */
    public String type() {
        return type;
    }

    /**
     * Its name in the notation of ffmpeg.
     *
     * @return a constant
     */
    public String text() {
        return text;
    }

    /**
     * Size of a sample of one channel.
     *
     * @return 1 or 2 bytes
     */
    public int bytes() {
        return bytes;
    }
}
