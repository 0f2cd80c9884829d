package io.ccaas.sdk.audio.verify.ogg;

import io.ccaas.sdk.audio.verify.codec.Packet;
import io.ccaas.sdk.audio.verify.vorbis.VorbisAudio;

/** Vorbis in Ogg (Vorbis I, appendix A). */
final class VorbisLink implements OggCodec {

    private final VorbisAudio audio;

    VorbisLink(Packet first) {
        audio = new VorbisAudio(first);
    }

    @Override
    public void headers(Packets packets) {
        audio.comment(packets.header());
        audio.setup(packets.header());
    }

    @Override
    public long samples(Packet packet) {
        return audio.samples(packet);
    }

    @Override
    public boolean mayBegin(long early) {
        return true;
    }

    @Override
    public String name() {
        return "vorbis";
    }

    @Override
    public int rate() {
        return audio.rate();
    }

    @Override
    public int channels() {
        return audio.channels();
    }
}
