package io.ccaas.sdk.audio.verify.ogg;

import io.ccaas.sdk.audio.verify.verdict.Breach;

/** What a canonical Ogg payload is held to. */
final class OggRules {

    static final Breach PAGE = new Breach(
            "PAYLOAD_OGG_PAGE",
            "contiguous pages of version 0 with known flags and at least one segment",
            "one is not so");
    static final Breach CRC = new Breach("PAYLOAD_OGG_CRC", "right check sums of pages", "one is wrong");
    static final Breach NUMBER = new Breach(
            "PAYLOAD_OGG_NUMBER", "serial numbers 1, 2, ... of links and page numbers 0, 1, ...", "another number");
    static final Breach GRANULE = new Breach(
            "PAYLOAD_OGG_GRANULE",
            "positions that are sums of what packets last, with no more left out than of the first and the last",
            "one is not so");
    static final Breach FULL = new Breach(
            "PAYLOAD_OGG_FULL",
            "pages of audio that are full, but for the first packet with sound, which ends its page, and the last page",
            "one is not so");
    static final Breach PACKETS = new Breach(
            "PAYLOAD_OGG_PACKETS",
            "packets that agree with the flags of their pages and are not too large",
            "they do not");
    static final Breach HEADERS = new Breach(
            "PAYLOAD_OGG_HEADERS", "the headers of a codec of the list, on pages of their own", "they are not so");
    static final Breach COMMENT = new Breach("PAYLOAD_OGG_COMMENT", "an empty comment header", "it is not empty");
    static final Breach SPEEX = new Breach(
            "PAYLOAD_SPEEX_PACKET", "Speex frames, in-band data of zeros, and padding of the codec", "other bits");
    static final Breach CHANGED =
            new Breach("PAYLOAD_OGG_CHAIN", "links of one codec, rate and number of channels", "they differ");

    private OggRules() {}
}
