package io.ccaas.sdk.audio.codec.vorbis;

import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of Vorbis, one constant sentence each. */
final class VorbisRules {

    static final Refusal VORBIS_IDENTIFICATION = new Refusal(
            "VORBIS_IDENTIFICATION",
            "an identification header of Vorbis I whose numbers lie in their ranges",
            "it is shorter, of another version, or out of range",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal VORBIS_SETUP = new Refusal(
            "VORBIS_SETUP",
            "a setup header that can be followed from its codebooks to its modes, each part of it needed by another",
            "it cannot, or a part is not",
            "Decode it where a decoder takes it: ffmpeg -i IN -vn OUT.wav. Otherwise get the recording anew.");
    static final Refusal VORBIS_PACKET = new Refusal(
            "VORBIS_PACKET",
            "an audio packet in a mode of the setup header",
            "it is empty, no audio, or in another mode",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");

    private VorbisRules() {}
}
