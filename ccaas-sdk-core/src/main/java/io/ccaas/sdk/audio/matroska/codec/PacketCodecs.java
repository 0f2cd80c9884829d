package io.ccaas.sdk.audio.matroska.codec;

import io.ccaas.sdk.audio.matroska.track.DeclaredTrack;

/** Finds what proves a track. */
public final class PacketCodecs {

    private PacketCodecs() {}

    /**
     * Checks what a track declares.
     *
     * @param track as declared
     * @param out where proven packets go
     * @return what proves its blocks
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException when its numbers or its configuration are out of range
     */
    public static PacketCodec of(DeclaredTrack track, PacketCodec.Out out) {
        return switch (track.codec()) {
            case OPUS -> OpusTrack.of(track, out);
            case VORBIS -> VorbisTrack.of(track, out);
            case FLAC -> FlacTrack.of(track, out);
            case AAC -> AacTrack.of(track, out);
            case MP3 -> new Mp3Track(out);
            case PCM_LITTLE, PCM_BIG, PCM_FLOAT -> SampleTrack.linear(track, out);
            case ACM -> SampleTrack.companded(track, out);
        };
    }

    /** A configuration that must be there. */
    static byte[] configuration(DeclaredTrack track, int smallest) {
        byte[] configuration = track.configuration();
        if (configuration.length < smallest) {
            throw CodecRules.MKV_CODEC_PRIVATE.at(track.configurationOffset());
        }
        return configuration;
    }
}
