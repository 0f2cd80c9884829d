package io.ccaas.sdk.audio.declared;

import java.util.Optional;

/**
 * Codecs that recorders write without any header. Each is one that a usual container carries honestly, so that a partner gets rate and
 * channels with the sound. Not on the list: iLBC, which no such container carries.
 */
public enum RawCodec {
    /** Signed 16-bit linear samples, lowest byte first: {@code .sln}, {@code .raw}. Becomes WAV. */
    PCM_S16LE("pcm_s16le", 0, 32),
    /** ITU-T G.711 mu-law: {@code .ulaw}. Becomes WAV. */
    MU_LAW("pcm_mulaw", 0, 32),
    /** ITU-T G.711 A-law: {@code .alaw}. Becomes WAV. */
    A_LAW("pcm_alaw", 0, 32),
    /** GSM 06.10 full rate in frames of 33 bytes: {@code .gsm}. Becomes WAV, which packs two frames into 65 bytes. */
    GSM("gsm", 8000, 1),
    /** ITU-T G.722 at 64 kbit/s: {@code .g722}. Becomes AU, because no number for it in WAV is agreed upon. */
    G722("g722", 16000, 1),
    /** ITU-T G.729 in frames of 10 bytes, without the short frames of Annex B: {@code .g729}. Becomes WAV. */
    G729("g729", 8000, 1),
    /** ITU-T G.723.1 at one rate, without silence frames: {@code .g723}. Becomes WAV. */
    G723_1("g723_1", 8000, 1),
    /** Dialogic (OKI) ADPCM of 4 bits: {@code .vox}. Becomes WAV. */
    VOX("vox", 0, 1);

    private final String text;
    private final int onlyRate;
    private final int mostChannels;

    RawCodec(String text, int onlyRate, int mostChannels) {
        this.text = text;
        this.onlyRate = onlyRate;
        this.mostChannels = mostChannels;
    }

    /**
     * Finds a codec by its name.
     *
     * @param text what {@link #text()} gives
     * @return the codec, or empty
     */
    public static Optional<RawCodec> named(String text) {
        for (RawCodec codec : values()) {
            if (codec.text.equals(text)) {
                return Optional.of(codec);
            }
        }
        return Optional.empty();
    }

    /**
     * Its short name.
     *
     * @return a constant in lower case
     */
    public String text() {
        return text;
    }

    boolean allowsRate(int rate) {
        return onlyRate == 0 ? rate >= 1000 && rate <= 768_000 : rate == onlyRate;
    }

    boolean allowsChannels(int channels) {
        return channels >= 1 && channels <= mostChannels;
    }
}
