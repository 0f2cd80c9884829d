package io.ccaas.sdk.audio.verify.mp4;

import io.ccaas.sdk.audio.verify.verdict.Breach;

/** What a canonical MP4 payload is held to. */
final class Mp4Rules {

    static final Breach BOX = new Breach(
            "PAYLOAD_MP4_BOX", "the boxes of the canonical order, each of its own size", "another box or another size");
    static final Breach FIELD = new Breach(
            "PAYLOAD_MP4_FIELD",
            "zero times, no language, constant names and neutral fields",
            "a field holds something else");
    static final Breach DURATION = new Breach(
            "PAYLOAD_MP4_DURATION", "one time scale, and durations that agree with the samples", "they do not agree");
    static final Breach ENTRY = new Breach(
            "PAYLOAD_MP4_ENTRY", "one sample description of a codec of the list, in its shortest form", "it is not so");
    static final Breach TABLE = new Breach(
            "PAYLOAD_MP4_TABLE", "tables in their shortest form that cover every byte of the media", "they do not");
    static final Breach SAMPLE =
            new Breach("PAYLOAD_MP4_SAMPLE", "samples of a size that the codec can have", "one is not so");

    private Mp4Rules() {}
}
