package io.ccaas.sdk.audio.verify.vorbis;

import io.ccaas.sdk.audio.verify.verdict.Breach;

/** What Vorbis headers and packets are held to. */
final class VorbisRules {

    static final Breach IDENTIFICATION = new Breach(
            "PAYLOAD_VORBIS_HEAD",
            "a Vorbis identification header without bit rates, and an empty comment",
            "something else");
    static final Breach SETUP = new Breach(
            "PAYLOAD_VORBIS_SETUP",
            "a Vorbis setup header of which each part is needed, and nothing behind it",
            "it is not so");
    static final Breach PACKET =
            new Breach("PAYLOAD_VORBIS_PACKET", "Vorbis audio packets with a known mode", "one is not so");

    private VorbisRules() {}
}
