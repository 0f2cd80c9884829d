package io.ccaas.sdk.audio.verify.matroska;

import io.ccaas.sdk.audio.verify.verdict.Breach;

/** What a canonical Matroska payload is held to. */
final class MatroskaRules {

    static final Breach ELEMENT = new Breach(
            "PAYLOAD_MKV_ELEMENT",
            "the elements of the canonical order, with sizes and numbers in their shortest form",
            "another");
    static final Breach CONSTANT = new Breach(
            "PAYLOAD_MKV_CONSTANT", "constants in the header, the information and the track", "something else");
    static final Breach TRACK = new Breach(
            "PAYLOAD_MKV_TRACK",
            "a codec of the list, with numbers and a configuration that agree",
            "another, or they do not");
    static final Breach CLUSTER = new Breach(
            "PAYLOAD_MKV_CLUSTER",
            "blocks at the times that follow from their sound, in clusters as full as they can be",
            "one is not so");
    static final Breach BLOCK = new Breach(
            "PAYLOAD_MKV_BLOCK",
            "blocks of track 1 with one packet, canonical flags, and discarded time in the last",
            "one is not so");
    static final Breach PACKET =
            new Breach("PAYLOAD_MKV_PACKET", "packets of a size that the codec can have", "one is not so");

    private MatroskaRules() {}
}
