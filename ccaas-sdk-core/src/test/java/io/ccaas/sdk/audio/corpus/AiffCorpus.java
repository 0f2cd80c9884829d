package io.ccaas.sdk.audio.corpus;

import static io.ccaas.sdk.audio.corpus.Bytes.be;
import static io.ccaas.sdk.audio.corpus.Bytes.cut;
import static io.ccaas.sdk.audio.corpus.Bytes.join;
import static io.ccaas.sdk.audio.corpus.Bytes.put;
import static io.ccaas.sdk.audio.corpus.Bytes.text;

import java.util.List;

/** Places in AIFF and AIFF-C. */
final class AiffCorpus {

    private static final List<String> WORDS = List.of(
            "NAME", "AUTH", "(c) ", "ANNO", "COMT", "MARK", "INST", "MIDI", "AESD", "APPL", "ID3 ", "SAXL", "basc",
            "trns", "PEAK", "call");

    private AiffCorpus() {}

    static void addTo(Corpus corpus) {
        corpus.from("aiff.aiff", "10")
                .clean("aiff_words", "word-chunks", AiffCorpus::words)
                .clean(
                        "aiff_comm_behind",
                        "comm",
                        (b, p) -> Riff.form(b)
                                .with("COMM", join(Riff.form(b).body("COMM"), p.text("behind COMM"), new byte[1]))
                                .bytes())
                .clean("aiff_ssnd_offset", "ssnd", AiffCorpus::offset)
                .clean("aiff_behind_frames", "frames", AiffCorpus::behindFrames)
                .refuse(
                        "aiff_two_comm",
                        "twice",
                        "AIFF_TWO_COMM",
                        (b, p) -> Riff.form(b)
                                .behind("COMM", Riff.form(b).body("COMM"))
                                .bytes())
                .refuse(
                        "aiff_two_ssnd",
                        "twice",
                        "AIFF_TWO_SSND",
                        (b, p) -> Riff.form(b)
                                .behind("SSND", join(new byte[8], p.text("second SSND"), new byte[1]))
                                .bytes())
                .clean("aiff_behind_form", "behind-form", (b, p) -> join(b, p.text("behind FORM"), Tags.id3v1(p)));
        corpus.from("aifc.aifc", "10")
                .clean("aifc_name", "comm", AiffCorpus::compressionName)
                .clean(
                        "aifc_version",
                        "version",
                        (b, p) -> Riff.form(b).with("FVER", p.number("FVER", 4)).bytes());
    }

    private static byte[] words(byte[] base, Plants p) {
        Riff file = Riff.form(base);
        for (String id : WORDS) {
            file.before("SSND", id, join(p.text(id), new byte[1])).behind(id, join(p.text(id), new byte[1]));
        }
        return file.bytes();
    }

    /** The audio begins behind free bytes. */
    private static byte[] offset(byte[] base, Plants p) {
        Riff file = Riff.form(base);
        byte[] old = file.body("SSND");
        byte[] free = join(p.text("in front of the audio"), new byte[1]);
        return file.with(
                        "SSND", join(be(free.length, 4), p.number("SSND block size", 4), free, cut(old, 8, old.length)))
                .bytes();
    }

    private static byte[] behindFrames(byte[] base, Plants p) {
        Riff file = Riff.form(base);
        return file.with("SSND", join(file.body("SSND"), p.text("behind the frames"), new byte[1]))
                .bytes();
    }

    private static byte[] compressionName(byte[] base, Plants p) {
        Riff file = Riff.form(base);
        byte[] name = p.text("compression name");
        byte[] comm = join(cut(file.body("COMM"), 0, 22), new byte[] {(byte) name.length}, name);
        return file.with("COMM", put(comm, 0, cut(comm, 0, 2)))
                .behind("NAME", text("none"))
                .bytes();
    }
}
