package io.ccaas.sdk.audio.codec.flac;

import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of FLAC, one constant sentence each. */
final class FlacRules {

    static final Refusal FLAC_STREAMINFO = new Refusal(
            "FLAC_STREAMINFO",
            "34 bytes of stream parameters in their ranges (RFC 9639, 8.2)",
            "they are shorter, longer, or out of range",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal FLAC_FIRST_FRAME = new Refusal(
            "FLAC_FIRST_FRAME",
            "frame number 0 at the first byte of audio",
            "there is something else, or a recording that was cut out of a longer one",
            "Decode it: flac -d -F IN");
    static final Refusal FLAC_FRAME = new Refusal(
            "FLAC_FRAME",
            "frames that fit the stream's parameters, are numbered without a gap and have right check sums",
            "one is not",
            "Get the recording anew, or decode what is whole: flac -d -F IN (in Ogg, MP4 or Matroska: ffmpeg -i IN OUT.wav).");

    private FlacRules() {}
}
