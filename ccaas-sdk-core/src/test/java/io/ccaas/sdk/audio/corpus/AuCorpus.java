package io.ccaas.sdk.audio.corpus;

import static io.ccaas.sdk.audio.corpus.Bytes.be;
import static io.ccaas.sdk.audio.corpus.Bytes.cut;
import static io.ccaas.sdk.audio.corpus.Bytes.join;
import static io.ccaas.sdk.audio.corpus.Bytes.put;

/** Places in AU. */
final class AuCorpus {

    private AuCorpus() {}

    static void addTo(Corpus corpus) {
        corpus.from("au.au", "9")
                .clean("au_annotation", "annotation", AuCorpus::annotation)
                .clean(
                        "au_behind",
                        "behind-size",
                        (b, p) -> join(declared(b, audio(b).length), p.text("behind the declared size")))
                .clean("au_behind_tag", "behind-size", (b, p) -> join(declared(b, audio(b).length), Tags.id3v1(p)))
                .clean("au_unknown_size", "unknown-size", (b, p) -> annotation(declared(b, -1), p))
                .refuse(
                        "au_unknown_size_tag",
                        "unknown-size",
                        "AU_UNKNOWN_LENGTH_TAIL",
                        (b, p) -> join(declared(b, -1), Tags.id3v1(p)))
                .refuse(
                        "au_encoding",
                        "encoding",
                        "AU_UNKNOWN_ENCODING",
                        (b, p) -> put(b, 12, p.number("encoding", 4)));
        corpus.from("au_pcm.au", "9")
                .clean(
                        "au_remainder",
                        "remainder",
                        (b, p) -> join(declared(b, audio(b).length + 1), p.text("a byte, then more")));
    }

    private static int offset(byte[] base) {
        return (int) Bytes.be(base, 4, 4);
    }

    private static byte[] audio(byte[] base) {
        return cut(base, offset(base), base.length);
    }

    private static byte[] declared(byte[] base, long size) {
        return put(base, 8, be(size, 4));
    }

    private static byte[] annotation(byte[] base, Plants p) {
        byte[] words = join(p.text("annotation"), new byte[13]);
        byte[] head = put(cut(base, 0, 24), 4, be(24L + words.length, 4));
        return join(head, words, audio(base));
    }
}
