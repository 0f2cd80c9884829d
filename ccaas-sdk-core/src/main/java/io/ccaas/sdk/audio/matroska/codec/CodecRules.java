package io.ccaas.sdk.audio.matroska.codec;

import io.ccaas.sdk.audio.refusal.Refusal;

/** What must hold for a codec in a track, one constant sentence each. */
final class CodecRules {

    static final Refusal MKV_BAD_TRACK = new Refusal(
            "MKV_BAD_TRACK",
            "an audio track whose numbers lie in their ranges",
            "they do not, or one is missing",
            "Have the recorder write the file anew, or convert it to WAV first: ffmpeg -i IN -vn OUT.wav");
    static final Refusal MKV_CODEC_PRIVATE = new Refusal(
            "MKV_CODEC_PRIVATE",
            "the configuration that the codec needs, in its usual form",
            "it is missing, too long or has another form",
            "Have the recorder write the file anew, or convert it to WAV first: ffmpeg -i IN -vn OUT.wav");
    static final Refusal MKV_PACKET = new Refusal(
            "MKV_PACKET",
            "packets of a size and form that the codec can have",
            "one is empty, too long or no packet of it",
            "Decode what is sound, because bytes that are no audio may lie in it: ffmpeg -i IN -vn OUT.wav");

    private CodecRules() {}
}
