package io.ccaas.sdk.audio.corpus;

import static io.ccaas.sdk.audio.corpus.Bytes.cut;
import static io.ccaas.sdk.audio.corpus.Bytes.join;
import static io.ccaas.sdk.audio.corpus.Bytes.put;
import static io.ccaas.sdk.audio.corpus.Bytes.text;

import java.util.List;

/** Places in CAF. */
final class CafCorpus {

    private static final List<String> WORDS = List.of(
            "info", "strg", "mark", "regn", "inst", "midi", "umid", "peak", "ovvw", "edct", "uuid", "free", "call");

    private CafCorpus() {}

    static void addTo(Corpus corpus) {
        corpus.from("caf.caf", "11")
                .clean("caf_words", "word-chunks", CafCorpus::words)
                .clean("caf_edit_count", "edit-count", CafCorpus::editCount)
                .clean("caf_channel_layout", "channel-layout", CafCorpus::channels)
                .clean("caf_open_data", "open-data", CafCorpus::openData);
    }

    private static byte[] chunk(String id, byte[] body) {
        return join(text(id), Bytes.be(body.length, 8), body);
    }

    /** Where the data chunk begins. */
    private static int data(byte[] base) {
        int at = 8;
        while (!new String(base, at, 4, java.nio.charset.StandardCharsets.ISO_8859_1).equals("data")) {
            at += 12 + (int) be(base, at + 4);
        }
        return at;
    }

    private static long be(byte[] base, int at) {
        return Bytes.be(base, at, 8);
    }

    private static byte[] words(byte[] base, Plants p) {
        byte[] front = new byte[0];
        byte[] behind = new byte[0];
        for (String id : WORDS) {
            front = join(front, chunk(id, p.text(id)));
            behind = join(behind, chunk(id, p.text(id)));
        }
        return join(Bytes.insert(base, data(base), front), behind);
    }

    private static byte[] editCount(byte[] base, Plants p) {
        return put(base, data(base) + 12, p.number("mEditCount", 4));
    }

    private static byte[] channels(byte[] base, Plants p) {
        byte[] layout =
                join(Bytes.be(0x640001, 4), p.number("channel bitmap", 4), Bytes.be(0, 4), p.text("behind the layout"));
        return Bytes.insert(base, data(base), chunk("chan", layout));
    }

    private static byte[] openData(byte[] base, Plants p) {
        int at = data(base);
        int end = at + 12 + (int) be(base, at + 4);
        byte[] open = put(cut(base, 0, end), at + 4, Bytes.be(-1, 8));
        return Bytes.insert(open, at, chunk("info", p.text("info")));
    }
}
