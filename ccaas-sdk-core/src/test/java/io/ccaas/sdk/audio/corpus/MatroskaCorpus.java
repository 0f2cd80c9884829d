package io.ccaas.sdk.audio.corpus;

import static io.ccaas.sdk.audio.corpus.Bytes.be;
import static io.ccaas.sdk.audio.corpus.Bytes.join;
import static io.ccaas.sdk.audio.corpus.Bytes.text;

import io.ccaas.sdk.audio.corpus.Entry.Recipe;
import java.util.List;
import java.util.function.BiConsumer;

/** Places in Matroska and WebM. */
final class MatroskaCorpus {

    private MatroskaCorpus() {}

    static void addTo(Corpus corpus) {
        corpus.from("webm.webm", "7")
                .clean(
                        "webm_head",
                        "ebml-head",
                        edit((f, p) -> f.at(Ebml.HEAD)
                                .add(0x4281, p.text("DocTypeExtension"))
                                .add(0xEC, p.text("Void"))))
                .refuse(
                        "webm_doctype",
                        "ebml-head",
                        "MKV_DOCTYPE",
                        edit((f, p) -> f.at(Ebml.HEAD).set(0x4282, p.text("DocType"))))
                .clean("webm_info", "info", edit(MatroskaCorpus::info))
                .clean("webm_tags", "tags-and-attachments", edit(MatroskaCorpus::tags))
                .clean("webm_nested_tags", "tags-and-attachments", edit(MatroskaCorpus::nestedTags))
                .clean("webm_void", "unknown-elements", edit(MatroskaCorpus::unknown))
                .refuse(
                        "webm_encrypted_block",
                        "unknown-elements",
                        "MKV_ENCRYPTED",
                        edit((f, p) -> f.at(Ebml.SEGMENT, Ebml.CLUSTER).add(0xAF, p.text("EncryptedBlock"))))
                .clean("webm_track", "track-entry", edit(MatroskaCorpus::track))
                .clean("webm_opus_head", "codec-private", edit(MatroskaCorpus::opusHead))
                .refuse(
                        "webm_encryption",
                        "content-encodings",
                        "MKV_ENCRYPTED",
                        edit((f, p) -> trackOf(f).add(encodings(p, 1))))
                .refuse(
                        "webm_zlib",
                        "content-encodings",
                        "MKV_COMPRESSED",
                        edit((f, p) -> trackOf(f).add(encodings(p, 0))))
                .clean("webm_block_group", "block-group", edit(MatroskaCorpus::groups))
                .clean("webm_block_flags", "block-flags", edit(MatroskaCorpus::flags))
                .clean("webm_cluster_time", "cluster-time", edit(MatroskaCorpus::wallClock))
                .clean("webm_subtitles", "other-tracks", edit(MatroskaCorpus::subtitles))
                .refuse("webm_two_audio", "other-tracks", "MKV_SEVERAL_TRACKS", edit(MatroskaCorpus::secondAudio))
                .clean("webm_unknown_size", "unknown-size", edit((f, p) -> live(f, p)))
                .clean(
                        "webm_behind",
                        "behind-segment",
                        (b, p) -> join(
                                b,
                                Ebml.element(0xEC, p.text("Void behind")).bytes(),
                                Ebml.element(0x4FFF, p.text("behind")).bytes()))
                .own(
                        "webm_tools_tags",
                        "tags-and-attachments",
                        (b, p) -> Tools.mkvmerge(b, "webm", p.words("title"), p.words("name of the track")));
        corpus.from("webm_vorbis.webm", "7")
                .clean("webm_vorbis_private", "codec-private", edit(MatroskaCorpus::vorbisPrivate));
        corpus.from("mkv_flac.mka", "7").clean("mkv_flac_private", "codec-private", edit(MatroskaCorpus::flacPrivate));
        corpus.from("mkv_acm.mka", "7").clean("mkv_acm_private", "codec-private", edit(MatroskaCorpus::acmPrivate));
        corpus.from("mkv_aac.mka", "7")
                .clean(
                        "mkv_aac_private",
                        "codec-private",
                        edit((f, p) -> append(f, p.text("behind AudioSpecificConfig"))));
        corpus.from("mkv_pcm.mka", "7").clean("mkv_pcm_tags", "tags-and-attachments", edit(MatroskaCorpus::tags));
    }

    private static Recipe edit(BiConsumer<Ebml, Plants> change) {
        return (base, plants) -> {
            Ebml file = Ebml.of(base);
            change.accept(file, plants);
            return file.bytes();
        };
    }

    private static Ebml trackOf(Ebml file) {
        return file.at(Ebml.SEGMENT, Ebml.TRACKS, Ebml.TRACK);
    }

    private static void info(Ebml file, Plants p) {
        Ebml info = file.at(Ebml.SEGMENT, Ebml.INFO);
        info.set(0x7BA9, p.text("Title")).set(0x4D80, p.text("MuxingApp")).set(0x5741, p.text("WritingApp"));
        info.add(0x4461, p.number("DateUTC", 8))
                .add(0x73A4, p.number("SegmentUID", 16))
                .add(0x7384, p.text("SegmentFilename"));
        info.add(0x3CB923, p.number("PrevUID", 16)).add(0x3C83AB, p.text("PrevFilename"));
        info.add(0x3EB923, p.number("NextUID", 16)).add(0x3E83BB, p.text("NextFilename"));
        info.add(0x4444, p.number("SegmentFamily", 16));
        info.add(0x6924, Ebml.element(0x69A5, p.text("ChapterTranslate")).bytes());
    }

    private static void tags(Ebml file, Plants p) {
        Ebml segment = file.at(Ebml.SEGMENT);
        byte[] all = new byte[0];
        for (String name : List.of("ContactId", "InstanceId", "AWS_KINESISVIDEO_FRAGMENT_NUMBER", "TITLE")) {
            all = join(
                    all,
                    Ebml.element(
                                    0x7373,
                                    Ebml.element(
                                                    0x67C8,
                                                    Ebml.element(0x45A3, text(name))
                                                            .bytes(),
                                                    Ebml.element(0x4487, p.text("tag " + name))
                                                            .bytes())
                                            .bytes())
                            .bytes());
        }
        segment.add(0x1254C367, all);
        byte[] attached = join(
                Ebml.element(0x466E, p.text("attachment's name")).bytes(),
                Ebml.element(0x465C, p.text("attachment")).bytes());
        segment.add(0x1941A469, Ebml.element(0x61A7, attached).bytes());
        segment.add(0x1043A770, Ebml.element(0x45B9, p.text("chapter")).bytes());
        segment.add(0x1C53BB6B, Ebml.element(0xBB, p.text("Cues")).bytes());
        segment.addFirst(Ebml.element(
                0x114D9B74, Ebml.element(0x4DBB, p.text("SeekHead")).bytes()));
    }

    private static void nestedTags(Ebml file, Plants p) {
        byte[] inside = p.text("deep inside SimpleTag");
        for (int i = 0; i < 5000; i++) {
            inside = join(be(0x67C8, 2), be(0x10000000L | inside.length, 4), inside);
        }
        file.at(Ebml.SEGMENT).add(0x1254C367, Ebml.element(0x7373, inside).bytes());
    }

    private static void unknown(Ebml file, Plants p) {
        Ebml segment = file.at(Ebml.SEGMENT);
        List<Ebml> places = List.of(
                file, segment, segment.at(Ebml.INFO), segment.at(Ebml.TRACKS), trackOf(file), segment.at(Ebml.CLUSTER));
        for (Ebml place : places.subList(1, places.size())) {
            place.add(0xEC, p.text("Void")).add(0x4FFE, p.text("unknown element"));
            place.addFirst(Ebml.element(0xBF, p.number("CRC-32", 4)));
        }
        Ebml cluster = segment.at(Ebml.CLUSTER);
        cluster.add(0x5854, Ebml.element(0x58D7, p.number("SilentTracks", 8)).bytes());
        cluster.add(0xA7, p.number("Position", 8)).add(0xAB, p.number("PrevSize", 8));
    }

    private static void track(Ebml file, Plants p) {
        Ebml track = trackOf(file);
        track.set(0x73C5, p.number("TrackUID", 8)).set(0x536E, p.text("Name")).set(0x22B59C, p.text("Language"));
        track.add(0x22B59D, p.text("LanguageBCP47"))
                .add(0x258688, p.text("CodecName"))
                .add(0x3A9697, p.text("CodecSettings"));
        track.add(0x3B4040, p.text("CodecInfoURL"))
                .add(0x26B240, p.text("CodecDownloadURL"))
                .add(0x7446, p.number("AttachmentLink", 8));
        track.add(0x41E4, Ebml.element(0x41A4, p.text("BlockAddIDName")).bytes());
        track.add(0x55EE, p.number("MaxBlockAdditionID", 4));
    }

    private static void append(Ebml file, byte[] added) {
        Ebml config = trackOf(file).at(0x63A2);
        config.body(join(config.body(), added));
    }

    private static void opusHead(Ebml file, Plants p) {
        Ebml config = trackOf(file).at(0x63A2);
        config.body(join(Bytes.put(config.body(), 12, p.number("input sample rate", 4)), p.text("behind OpusHead")));
    }

    /** Three headers; the middle one is exchanged. */
    private static void vorbisPrivate(Ebml file, Plants p) {
        Ebml config = trackOf(file).at(0x63A2);
        byte[] old = config.body();
        int first = old[1] & 0xFF;
        int setup = new String(old, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("\5vorbis");
        byte[] comment = join(text("\3vorbis"), OggHeadersCorpus.comment(p), new byte[] {1});
        byte[] lengths = {2, (byte) first, (byte) 255, (byte) (comment.length - 255)};
        int head = new String(old, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("\1vorbis");
        if (comment.length < 255 || comment.length >= 510) {
            lengths = new byte[] {2, (byte) first, (byte) comment.length};
        }
        config.body(join(lengths, Bytes.cut(old, head, head + first), comment, Bytes.cut(old, setup, old.length)));
    }

    private static void flacPrivate(Ebml file, Plants p) {
        Ebml config = trackOf(file).at(0x63A2);
        byte[] comment = OggHeadersCorpus.comment(p);
        byte[] head = Bytes.put(Bytes.cut(config.body(), 0, 42), 4, new byte[] {0});
        config.body(join(head, new byte[] {(byte) 0x84}, be(comment.length, 3), comment));
    }

    private static void acmPrivate(Ebml file, Plants p) {
        Ebml config = trackOf(file).at(0x63A2);
        byte[] planted = p.text("behind WAVEFORMATEX");
        config.body(join(Bytes.cut(config.body(), 0, 16), Bytes.le(planted.length, 2), planted));
    }

    private static Ebml encodings(Plants p, int type) {
        byte[] settings = type == 1
                ? Ebml.element(
                                0x5035,
                                Ebml.element(0x47E1, new byte[] {5}).bytes(),
                                Ebml.element(0x47E2, p.text("ContentEncKeyID")).bytes())
                        .bytes()
                : Ebml.element(0x5034, Ebml.element(0x4254, new byte[] {0}).bytes())
                        .bytes();
        return Ebml.element(
                0x6D80,
                Ebml.element(
                                0x6240,
                                Ebml.element(0x5033, new byte[] {(byte) type}).bytes(),
                                settings)
                        .bytes());
    }

    /** The first blocks become groups with additions. */
    private static void groups(Ebml file, Plants p) {
        Ebml cluster = file.at(Ebml.SEGMENT, Ebml.CLUSTER);
        for (Ebml simple : cluster.all(Ebml.SIMPLE_BLOCK).subList(0, 3)) {
            Ebml group = Ebml.element(Ebml.GROUP);
            byte[] block = Bytes.put(simple.body(), 3, new byte[] {0});
            group.add(Ebml.BLOCK, block);
            group.add(
                    0x75A1,
                    Ebml.element(
                                    0xA6,
                                    Ebml.element(0xA5, p.text("BlockAdditional"))
                                            .bytes())
                            .bytes());
            group.add(0xA4, p.text("CodecState")).add(0xA2, p.text("ReferenceVirtual"));
            group.add(0x8E, Ebml.element(0xE8, p.text("Slices")).bytes());
            cluster.replace(simple, group);
        }
    }

    private static void flags(Ebml file, Plants p) {
        for (Ebml simple : file.at(Ebml.SEGMENT, Ebml.CLUSTER).all(Ebml.SIMPLE_BLOCK)) {
            byte[] block = simple.body();
            block[3] |= 0x70;
            simple.body(block);
        }
    }

    private static void wallClock(Ebml file, Plants p) {
        long wall = Bytes.be(join(new byte[2], p.number("Cluster Timestamp", 6)), 0, 8);
        for (Ebml cluster : file.at(Ebml.SEGMENT).all(Ebml.CLUSTER)) {
            byte[] old = cluster.at(Ebml.TIMESTAMP).body();
            cluster.at(Ebml.TIMESTAMP).body(be(Bytes.be(old, 0, old.length) + wall, 8));
        }
    }

    private static void subtitles(Ebml file, Plants p) {
        Ebml tracks = file.at(Ebml.SEGMENT, Ebml.TRACKS);
        Ebml track = Ebml.element(Ebml.TRACK);
        track.add(0xD7, new byte[] {9}).add(0x73C5, new byte[] {9}).add(0x83, new byte[] {17});
        track.add(0x86, text("S_TEXT/UTF8")).add(0x536E, p.text("name of the subtitles"));
        tracks.add(track);
        file.at(Ebml.SEGMENT, Ebml.CLUSTER)
                .add(Ebml.SIMPLE_BLOCK, new byte[] {(byte) 0x89, 0, 0, 0}, p.text("subtitle"));
    }

    private static void secondAudio(Ebml file, Plants p) {
        Ebml tracks = file.at(Ebml.SEGMENT, Ebml.TRACKS);
        Ebml second = Ebml.of(tracks.bytes()).at(Ebml.TRACKS, Ebml.TRACK);
        second.set(0xD7, new byte[] {2}).set(0x73C5, new byte[] {2}).set(0x536E, p.text("AUDIO_FROM_CUSTOMER"));
        tracks.add(second);
    }

    private static void live(Ebml file, Plants p) {
        Ebml segment = file.at(Ebml.SEGMENT).ofUnknownSize();
        segment.all(Ebml.CLUSTER).forEach(Ebml::ofUnknownSize);
        segment.remove(0x1C53BB6B);
        info(file, p);
    }
}
