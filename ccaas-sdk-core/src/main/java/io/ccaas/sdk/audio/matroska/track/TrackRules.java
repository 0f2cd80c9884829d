package io.ccaas.sdk.audio.matroska.track;

import io.ccaas.sdk.audio.refusal.Refusal;

/** Rules that reader and codecs share, one constant sentence each. */
public final class TrackRules {

    /** The codec is not on the list. */
    public static final Refusal MKV_CODEC = new Refusal(
            "MKV_CODEC",
            "Opus, Vorbis, FLAC, AAC, MP3, linear or floating point samples, or G.711",
            "the codec is another",
            "Convert it to WAV first: ffmpeg -i IN -vn OUT.wav");

    private TrackRules() {}
}
