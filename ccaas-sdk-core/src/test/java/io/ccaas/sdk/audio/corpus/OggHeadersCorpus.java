package io.ccaas.sdk.audio.corpus;

import static io.ccaas.sdk.audio.corpus.Bytes.cut;
import static io.ccaas.sdk.audio.corpus.Bytes.join;
import static io.ccaas.sdk.audio.corpus.Bytes.le;
import static io.ccaas.sdk.audio.corpus.Bytes.put;
import static io.ccaas.sdk.audio.corpus.Bytes.text;

import io.ccaas.sdk.audio.corpus.Ogg.Page;
import java.util.ArrayList;
import java.util.List;

/** Places in the header packets and the audio packets of Ogg's codecs. */
final class OggHeadersCorpus {

    private OggHeadersCorpus() {}

    static void addTo(Corpus corpus) {
        corpus.from("opus.opus", "4.2")
                .clean(
                        "opus_head_rate",
                        "opus-head",
                        (b, p) -> Ogg.of(b).header(2, 0, opusRate(b, p)).bytes())
                .clean(
                        "opus_head_trailing",
                        "opus-head",
                        (b, p) -> Ogg.of(b)
                                .header(2, 0, join(head(b), p.text("behind OpusHead")))
                                .bytes())
                .clean(
                        "opus_tags",
                        "opus-tags",
                        (b, p) -> Ogg.of(b).header(2, 1, opusTags(p)).bytes())
                .clean(
                        "opus_tags_suffix",
                        "opus-tags",
                        (b, p) -> Ogg.of(b)
                                .header(2, 1, join(opusTags(p), new byte[] {1}, p.text("binary suffix")))
                                .bytes())
                .clean(
                        "opus_tags_huge",
                        "opus-tags",
                        (b, p) -> Ogg.of(b)
                                .header(2, 1, join(opusTags(p), new byte[300_000], p.text("padding")))
                                .bytes());
        corpus.from("opus.opus", "4.3").clean("opus_packet_padding", "opus-padding", OggHeadersCorpus::opusPadding);
        corpus.from("vorbis.ogg", "4.2")
                .clean(
                        "vorbis_bitrates",
                        "vorbis-ident",
                        (b, p) -> vorbis(b, 0, put(Ogg.of(b).headers(3).get(0), 16, p.number("bitrates", 12))))
                .clean(
                        "vorbis_comment",
                        "vorbis-comment",
                        (b, p) -> vorbis(b, 1, join(text("\3vorbis"), comment(p), new byte[] {1})))
                .clean(
                        "vorbis_comment_behind",
                        "vorbis-comment",
                        (b, p) -> vorbis(
                                b,
                                1,
                                join(text("\3vorbis"), comment(p), new byte[] {1}, p.text("behind the framing bit"))))
                .clean(
                        "vorbis_setup_behind",
                        "vorbis-setup",
                        (b, p) -> vorbis(b, 2, join(Ogg.of(b).headers(3).get(2), p.text("behind the setup"))));
        corpus.from("vorbis.ogg", "4.3").kept("vorbis_packet_tail", "vorbis-packet-tail", OggHeadersCorpus::packetTail);
        corpus.from("speex.spx", "4.2")
                .clean(
                        "speex_version",
                        "speex-head",
                        (b, p) -> Ogg.of(b)
                                .header(2, 0, put(speexHead(b), 8, p.field("speex_version", 20)))
                                .bytes())
                .clean(
                        "speex_reserved",
                        "speex-head",
                        (b, p) -> Ogg.of(b)
                                .header(2, 0, put(speexHead(b), 72, p.number("reserved", 8)))
                                .bytes())
                .clean("speex_extra_header", "speex-head", OggHeadersCorpus::speexExtra)
                .clean(
                        "speex_comment",
                        "speex-comment",
                        (b, p) -> Ogg.of(b).header(2, 1, comment(p)).bytes());
        corpus.from("oggflac.oga", "4.2").clean("oggflac_blocks", "ogg-flac-head", OggHeadersCorpus::flacBlocks);
    }

    private static byte[] head(byte[] base) {
        return Ogg.of(base).headers(1).get(0);
    }

    private static byte[] speexHead(byte[] base) {
        return head(base);
    }

    private static byte[] opusRate(byte[] base, Plants p) {
        return put(head(base), 12, p.number("input sample rate", 4));
    }

    /** Vendor string and comments. */
    static byte[] comment(Plants p) {
        byte[] vendor = p.text("vendor string");
        byte[] all = join(le(vendor.length, 4), vendor, le(3, 4));
        for (String name : List.of("TITLE=", "CALLER=", "METADATA_BLOCK_PICTURE=")) {
            byte[] value = join(text(name), p.text("comment " + name));
            all = join(all, le(value.length, 4), value);
        }
        return all;
    }

    static byte[] opusTags(Plants p) {
        return join(text("OpusTags"), comment(p));
    }

    /** Vorbis headers two and three share pages, and audio begins on a fresh one. */
    private static byte[] vorbis(byte[] base, int index, byte[] packet) {
        return Ogg.of(base).header(3, index, packet).bytes();
    }

    /** Code 3 packets with one frame each, the value in their padding. */
    private static byte[] opusPadding(byte[] base, Plants p) {
        Ogg ogg = Ogg.of(base);
        Page page = ogg.pages.get(2);
        List<byte[]> packets = new ArrayList<>();
        int at = 0;
        for (byte segment : page.segments) {
            int size = segment & 0xFF;
            byte[] packet = cut(page.body, at, at + size);
            at += size;
            boolean room = size > 1 && size < 200 && (packet[0] & 3) == 0;
            packets.add(room ? padded(packet, p.text("Opus padding")) : packet);
        }
        page.segments = new byte[packets.size()];
        for (int i = 0; i < packets.size(); i++) {
            page.segments[i] = (byte) packets.get(i).length;
        }
        page.body = join(packets.toArray(byte[][]::new));
        return ogg.bytes();
    }

    private static byte[] padded(byte[] packet, byte[] padding) {
        byte[] front = {(byte) (packet[0] | 3), 0x41, (byte) padding.length};
        return join(front, cut(packet, 1, packet.length), padding);
    }

    /** A Vorbis packet may be longer than its decoder reads. */
    private static byte[] packetTail(byte[] base, Plants p) {
        Ogg ogg = Ogg.of(base);
        Page page = ogg.pages.get(ogg.pages.size() - 1);
        byte[] value = p.text("behind the Vorbis packet");
        int last = page.segments.length - 1;
        int size = page.segments[last] & 0xFF;
        if (size + value.length > 254) {
            throw new IllegalStateException("the last packet is too long");
        }
        page.segments[last] = (byte) (size + value.length);
        page.body = join(page.body, value);
        return ogg.bytes();
    }

    private static byte[] speexExtra(byte[] base, Plants p) {
        List<byte[]> packets = Ogg.of(base).headers(2);
        packets.set(0, put(packets.get(0), 68, le(1, 4)));
        packets.add(p.text("extra header packet"));
        return Ogg.of(base).withHeaders(2, packets).bytes();
    }

    private static byte[] flacBlocks(byte[] base, Plants p) {
        int count = (int) Bytes.be(head(base), 7, 2);
        byte[] first = put(head(base), 7, Bytes.be(3, 2));
        byte[] comment = comment(p);
        byte[] application = join(text("call"), p.text("APPLICATION"));
        byte[] padding = p.text("PADDING");
        List<byte[]> packets = List.of(
                first,
                join(new byte[] {4}, Bytes.be(comment.length, 3), comment),
                join(new byte[] {2}, Bytes.be(application.length, 3), application),
                join(new byte[] {(byte) 0x81}, Bytes.be(padding.length, 3), padding));
        return Ogg.of(base).withHeaders(count + 1, packets).bytes();
    }
}
