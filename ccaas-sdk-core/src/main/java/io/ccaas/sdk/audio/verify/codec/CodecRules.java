package io.ccaas.sdk.audio.verify.codec;

import io.ccaas.sdk.audio.verify.verdict.Breach;

/** What packets and codec headers are held to. */
final class CodecRules {

    static final Breach OPUS_PACKET =
            new Breach("PAYLOAD_OPUS_PACKET", "Opus packets as RFC 6716, section 3.4, allows them", "one is not");
    static final Breach OPUS_PADDING =
            new Breach("PAYLOAD_OPUS_PADDING", "zeros in the padding of Opus packets", "not zero");
    static final Breach OPUS_HEAD = new Breach(
            "PAYLOAD_OPUS_HEAD", "an Opus header with a usual input rate and nothing behind its table", "it is not so");
    static final Breach FLAC_INFO =
            new Breach("PAYLOAD_FLAC_INFO", "a FLAC stream header without hash and frame sizes", "it is not so");
    static final Breach FLAC_FRAME = new Breach(
            "PAYLOAD_FLAC_FRAME",
            "FLAC frames that agree with the stream header, are numbered from 0 and hold nothing but codes",
            "one is not");
    static final Breach FLAC_LARGE =
            new Breach("PAYLOAD_FLAC_LARGE", "FLAC frames of at most 8 MiB", "no frame ends in time");
    static final Breach FLAC_CRC = new Breach("PAYLOAD_FLAC_CRC", "right check sums in FLAC frames", "one is wrong");
    static final Breach AAC_FILL =
            new Breach("PAYLOAD_AAC_FILL", "zeros in fill and data elements at the start of AAC frames", "not zero");
    static final Breach AAC_LAYOUT = new Breach(
            "PAYLOAD_AAC_LAYOUT",
            "AAC frames in the layout of their header",
            "one describes a layout, beside a comment");
    static final Breach AAC_SOUND = new Breach(
            "PAYLOAD_AAC_SOUND",
            "AAC frames that begin with a channel or a pair whose sections cover its bands",
            "one does not");
    static final Breach AAC_CONFIG = new Breach(
            "PAYLOAD_AAC_CONFIG", "an AAC configuration in its shortest form and nothing behind it", "it is not so");
    static final Breach AMR_FRAME = new Breach(
            "PAYLOAD_AMR_FRAME", "whole AMR frames of good quality with zeros in their padding", "one is not");
    static final Breach MP3_FRAME = new Breach(
            "PAYLOAD_MP3_HEADER",
            "Layer III frames whose headers are canonical and agree with the first",
            "one is not so");
    static final Breach MP3_CRC = new Breach("PAYLOAD_MP3_CRC", "right check sums in Layer III frames", "one is wrong");
    static final Breach MP3_PRIVATE =
            new Breach("PAYLOAD_MP3_PRIVATE", "zeros in the private bits of Layer III frames", "not zero");
    static final Breach MP3_ANCILLARY =
            new Breach("PAYLOAD_MP3_ANCILLARY", "zeros wherever no granule has its data", "not zero");

    private CodecRules() {}
}
