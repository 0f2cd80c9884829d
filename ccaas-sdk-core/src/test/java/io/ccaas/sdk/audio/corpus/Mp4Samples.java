package io.ccaas.sdk.audio.corpus;

import static io.ccaas.sdk.audio.corpus.Boxes.box;
import static io.ccaas.sdk.audio.corpus.Bytes.be;
import static io.ccaas.sdk.audio.corpus.Bytes.join;

/** Media of MP4 that no sample refers to, and fragments. */
final class Mp4Samples {

    private Mp4Samples() {}

    static void addTo(Corpus corpus) {
        corpus.from("m4a.m4a", "6.1")
                .clean("m4a_mdat_gaps", "mdat-gaps", Mp4Samples::gaps)
                .refuse("m4a_stco_outside", "mdat-gaps", "MP4_SAMPLE_OUTSIDE_MDAT", Mp4Samples::outside);
        corpus.from("m4a_frag.mp4", "6.1")
                .clean("m4a_fragments", "fragments", Mp4Samples::fragments)
                .clean("m4a_fragment_times", "fragments", Mp4Samples::times);
    }

    private static byte[] gaps(byte[] base, Plants p) {
        Boxes file = Boxes.of(base);
        byte[] front = p.text("mdat in front");
        file.at("mdat").body(join(front, file.at("mdat").body(), p.text("mdat behind")));
        return file.shift(front.length).bytes();
    }

    /** The chunk table points into user data, so that a player would play words. */
    private static byte[] outside(byte[] base, Plants p) {
        Boxes file = Boxes.of(base);
        byte[] words = p.text("words that are played");
        byte[] udta = box("free", words, new byte[file.at("mdat").body().length]);
        Boxes stco = file.at("moov/trak/mdia/minf/stbl/stco");
        stco.put(8, be(file.bytes().length + 8L, 4));
        return join(file.bytes(), udta);
    }

    private static byte[] fragments(byte[] base, Plants p) {
        Boxes file = Boxes.of(base);
        file.addBefore("moov", box("prft", be(0, 4), be(1, 4), p.number("prft NTP", 8), new byte[8]));
        file.addBefore("moov", box("emsg", new byte[4], p.text("emsg"), new byte[20]));
        file.add(box("uuid", p.number("tfxd", 16), p.text("tfxd times")));
        int n = 0;
        for (Boxes moof : file.all("moof")) {
            moof.at("mfhd").put(4, p.number("mfhd sequence", 4));
            if (n++ < 3) {
                byte[] added = box("uuid", p.number("uuid", 16), p.text("uuid in moof"));
                moof.add(added);
                Boxes trun = moof.at("traf/trun");
                trun.put(8, be(Bytes.be(trun.body(), 8, 4) + added.length, 4));
            }
        }
        file.remove("mfra");
        return file.add(box("mfra", box("tfra", p.text("tfra")), box("mfro", new byte[8])))
                .bytes();
    }

    /** Decode times that count from a moment long ago. */
    private static byte[] times(byte[] base, Plants p) {
        Boxes file = Boxes.of(base);
        byte[] wall = join(new byte[3], p.number("tfdt", 5));
        for (Boxes moof : file.all("moof")) {
            Boxes tfdt = moof.at("traf/tfdt");
            long time = Bytes.be(tfdt.body(), 4, tfdt.body()[0] == 1 ? 8 : 4) + Bytes.be(wall, 0, 8);
            if (tfdt.body()[0] == 1) {
                tfdt.put(4, be(time, 8));
            }
        }
        return file.bytes();
    }
}
