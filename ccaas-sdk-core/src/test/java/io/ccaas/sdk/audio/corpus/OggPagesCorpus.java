package io.ccaas.sdk.audio.corpus;

import static io.ccaas.sdk.audio.corpus.Bytes.join;
import static io.ccaas.sdk.audio.corpus.Bytes.le;

import io.ccaas.sdk.audio.corpus.Ogg.Page;
import java.util.List;

/** Places in the pages of Ogg, the same for every codec. */
final class OggPagesCorpus {

    private OggPagesCorpus() {}

    static void addTo(Corpus corpus) {
        corpus.from("opus.opus", "4.1")
                .refuse(
                        "opus_between_pages",
                        "between-pages",
                        "OGG_SYNC",
                        (b, p) -> join(Ogg.of(b).bytes(0, 3), p.text("between"), tail(b, 3)))
                .refuse(
                        "opus_in_front",
                        "between-pages",
                        "OGG_PAGE",
                        (b, p) -> join(Bytes.text("OggS"), p.text("in front"), b))
                .refuse("opus_behind", "between-pages", "OGG_SYNC", (b, p) -> join(b, p.text("behind")))
                .clean("opus_zeros_behind", "between-pages", (b, p) -> join(b, new byte[500]))
                .refuse(
                        "opus_page_crc",
                        "page-crc",
                        "OGG_CRC",
                        (b, p) -> Bytes.put(b, find(b, 3) + 22, p.number("page checksum", 4)))
                .refuse("opus_version", "page-flags", "OGG_PAGE", (b, p) -> each(b, page -> page.version = 'V'))
                .refuse("opus_flags", "page-flags", "OGG_PAGE", (b, p) -> each(b, page -> page.flags |= 0xA8))
                .clean(
                        "opus_serial",
                        "serial",
                        (b, p) -> Ogg.of(b)
                                .serial(Bytes.le(p.number("serial", 4), 0, 4))
                                .bytes())
                .clean("opus_sequence", "sequence", OggPagesCorpus::sequence)
                .clean("opus_granule_base", "granule-base", OggPagesCorpus::granuleBase)
                .refuse("opus_granule_unset", "granule-unset", "OGG_GRANULE", OggPagesCorpus::granuleUnset)
                .clean("opus_nil_pages", "nil-pages", OggPagesCorpus::nilPages)
                .refuse("opus_continued", "continued-flag", "OGG_CONTINUED", (b, p) -> flag(b, 4, 1))
                .own("opus_no_eos", "eos", (b, p) -> flag(b, Ogg.of(b).pages.size() - 1, -4))
                .refuse("opus_after_eos", "after-eos", "OGG_AFTER_EOS", OggPagesCorpus::afterEos)
                .refuse(
                        "opus_truncated_page",
                        "truncated-page",
                        "OGG_TRUNCATED",
                        (b, p) -> Bytes.cut(b, 0, b.length - 20))
                .refuse(
                        "opus_other_stream",
                        "other-stream",
                        "OGG_OTHER_STREAM",
                        (b, p) -> multiplexed(b, stream(join(Bytes.text("\u0080kate\0\0\0"), p.text("Kate")), 77)))
                .clean("opus_skeleton", "skeleton", OggPagesCorpus::skeleton)
                .cut("opus_chained", "chained", OggPagesCorpus::chained)
                .clean("opus_page_structure", "page-structure", OggPagesCorpus::sequence);
    }

    private static byte[] tail(byte[] base, int from) {
        Ogg ogg = Ogg.of(base);
        return ogg.bytes(from, ogg.pages.size());
    }

    private static int find(byte[] base, int page) {
        return Ogg.of(base).bytes(0, page).length;
    }

    private static byte[] each(byte[] base, java.util.function.Consumer<Page> change) {
        Ogg ogg = Ogg.of(base);
        ogg.pages.forEach(change);
        return ogg.bytes();
    }

    /** Sets a flag, or clears it when negative. */
    private static byte[] flag(byte[] base, int page, int flag) {
        Ogg ogg = Ogg.of(base);
        Page changed = ogg.pages.get(page);
        changed.flags = flag > 0 ? changed.flags | flag : changed.flags & ~-flag;
        return ogg.bytes();
    }

    private static byte[] sequence(byte[] base, Plants p) {
        Ogg ogg = Ogg.of(base);
        long first = Bytes.le(p.number("first sequence number", 4), 0, 4);
        for (int i = 0; i < ogg.pages.size(); i++) {
            ogg.pages.get(i).sequence = first + i;
        }
        return ogg.bytes();
    }

    /** As a recorder of a live stream counts: from a moment long ago. */
    private static byte[] granuleBase(byte[] base, Plants p) {
        Ogg ogg = Ogg.of(base);
        long wall = Bytes.le(join(p.scattered(5), new byte[3]), 0, 8);
        for (Page page : ogg.pages.subList(2, ogg.pages.size())) {
            page.granule += page.granule >= 0 ? wall : 0;
        }
        return ogg.bytes();
    }

    private static byte[] granuleUnset(byte[] base, Plants p) {
        Ogg ogg = Ogg.of(base);
        ogg.pages.get(3).granule = -1;
        return ogg.bytes();
    }

    private static byte[] nilPages(byte[] base, Plants p) {
        Ogg ogg = Ogg.of(base);
        for (int i = 0; i < 5; i++) {
            Page nil = Page.of(
                    0,
                    Bytes.le(join(p.number("granule of a nil page", 7), new byte[1]), 0, 8),
                    new byte[0],
                    new byte[0]);
            nil.serial = ogg.pages.get(0).serial;
            ogg.pages.add(3, nil);
        }
        return ogg.renumbered().bytes();
    }

    private static byte[] afterEos(byte[] base, Plants p) {
        Ogg ogg = Ogg.of(base);
        Page last = ogg.pages.get(ogg.pages.size() - 1);
        byte[] value = p.text("page behind the end");
        Page more = Page.of(0, last.granule + 960, new byte[] {(byte) value.length}, value);
        more.serial = last.serial;
        ogg.pages.add(more);
        return ogg.renumbered().bytes();
    }

    private static Ogg stream(byte[] packet, long serial) {
        Ogg ogg = new Ogg();
        ogg.pages.add(Page.of(2, 0, new byte[] {(byte) packet.length}, packet));
        return ogg.serial(serial);
    }

    /** The other stream's first page stands behind ours, as the rules of Ogg want. */
    private static byte[] multiplexed(byte[] base, Ogg other) {
        Ogg ogg = Ogg.of(base);
        ogg.pages.addAll(1, other.pages);
        return ogg.bytes();
    }

    private static byte[] skeleton(byte[] base, Plants p) {
        byte[] head =
                join(Bytes.text("fishead\0"), le(3, 2), le(0, 2), new byte[32], p.field("UTC of the Skeleton", 20));
        Ogg skeleton = stream(Bytes.padded(head, 64), 99);
        byte[] bone = join(
                Bytes.text("fisbone\0"),
                le(44, 4),
                le(Ogg.of(base).pages.get(0).serial, 4),
                le(2, 4),
                new byte[32],
                Bytes.text("Content-Type: audio/ogg\r\nName: "),
                p.text("message header of the Skeleton"),
                Bytes.text("\r\n"));
        skeleton.pages.add(Page.of(0, 0, new byte[] {(byte) bone.length}, bone));
        skeleton.pages.add(Page.of(4, 0, new byte[] {0}, new byte[0]));
        skeleton.serial(99).renumbered();
        Ogg ogg = Ogg.of(base);
        ogg.pages.add(0, skeleton.pages.get(0));
        ogg.pages.addAll(2, List.of(skeleton.pages.get(1), skeleton.pages.get(2)));
        return ogg.bytes();
    }

    private static byte[] chained(byte[] base, Plants p) {
        Ogg second = Ogg.of(base).serial(Bytes.le(p.number("serial of the second link", 4), 0, 4));
        byte[] tags = OggHeadersCorpus.opusTags(p);
        return join(base, second.header(2, 1, tags).bytes());
    }
}
