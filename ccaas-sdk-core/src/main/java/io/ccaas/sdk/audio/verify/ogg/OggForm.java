package io.ccaas.sdk.audio.verify.ogg;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.verify.codec.Packet;
import io.ccaas.sdk.audio.verify.input.CanonicalForm;
import io.ccaas.sdk.audio.verify.input.Payload;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Ogg: links one behind the other, each with the headers of its codec and its audio. */
public final class OggForm implements CanonicalForm {

    /** The form has no state. */
    public OggForm() {}

    @Override
    public boolean begins(byte[] head) {
        return head.length >= 4 && head[0] == 'O' && head[1] == 'g' && head[2] == 'g' && head[3] == 'S';
    }

    @Override
    public AudioFormat prove(Payload payload) {
        Page page = new Page();
        AudioFormat format = null;
        for (long serial = 1; !payload.atEnd(); serial++) {
            long start = payload.position();
            format = joined(format, link(new Packets(payload, page, serial)), start);
        }
        if (format == null) {
            throw OggRules.HEADERS.at(0);
        }
        return format;
    }

    private static AudioFormat link(Packets packets) {
        Packet first = packets.header();
        OggCodec codec = codec(first);
        codec.headers(packets);
        if (packets.isLastPage()) {
            throw OggRules.HEADERS.at(packets.pageOffset());
        }
        long frames = audio(packets, codec);
        return new AudioFormat(AudioContainer.OGG, codec.name(), codec.rate(), codec.channels(), frames);
    }

    private static OggCodec codec(Packet first) {
        String magic = new String(first.bytes(), 0, Math.min(8, first.length()), StandardCharsets.ISO_8859_1);
        if (magic.equals("OpusHead")) {
            return new OpusLink(first);
        }
        if (magic.startsWith("\u0001vorbis")) {
            return new VorbisLink(first);
        }
        if (magic.equals("Speex   ")) {
            return new SpeexLink(first);
        }
        if (magic.startsWith("\u007fFLAC")) {
            return new FlacLink(first);
        }
        throw OggRules.HEADERS.at(first.offset());
    }

    private static long audio(Packets packets, OggCodec codec) {
        Positions positions = new Positions(codec);
        boolean any = false;
        while (packets.nextOfAudio()) {
            any = true;
            positions.packet(codec.samples(packets.packet()));
            packets.mustEndPage(positions.isFirst());
            if (packets.isLastOfPage()) {
                positions.page(packets.granule(), packets.isLastPage(), packets.pageOffset());
            }
        }
        if (!any) {
            throw OggRules.PACKETS.at(packets.pageOffset());
        }
        return positions.played();
    }

    private static AudioFormat joined(@Nullable AudioFormat before, AudioFormat link, long start) {
        if (before == null) {
            return link;
        }
        boolean same = before.codec().equals(link.codec())
                && before.sampleRate() == link.sampleRate()
                && before.channels() == link.channels();
        if (!same) {
            throw OggRules.CHANGED.at(start);
        }
        return new AudioFormat(
                AudioContainer.OGG, link.codec(), link.sampleRate(), link.channels(), before.frames() + link.frames());
    }
}
