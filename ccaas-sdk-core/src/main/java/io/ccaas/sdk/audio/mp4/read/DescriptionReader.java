package io.ccaas.sdk.audio.mp4.read;

import io.ccaas.sdk.audio.mp4.box.Box;
import io.ccaas.sdk.audio.mp4.box.BoxBody;
import io.ccaas.sdk.audio.mp4.box.BoxKinds;
import io.ccaas.sdk.audio.mp4.box.BoxWalk;
import io.ccaas.sdk.audio.mp4.box.Children;
import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import io.ccaas.sdk.audio.mp4.sound.PcmCoding;
import io.ccaas.sdk.audio.mp4.sound.Sound;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the one sample description ({@code stsd}) in any of its versions; of what lies in it only the codec's configuration is read. */
final class DescriptionReader {

    private static final int FIXED = 28;
    private static final int MOST_CONFIG = 64 * 1024;
    private static final Set<String> ENCRYPTED = Set.of("enca", "drms");

    /** The box that holds the configuration, by the type of the description. */
    private static final Map<String, String> CONFIGURED =
            Map.of("mp4a", "esds", "Opus", "dOps", "fLaC", "dfLa", "alac", "alac", "samr", "damr", "sawb", "damr");

    private final BoxWalk walk;
    private final SoundTrack track;
    private byte @Nullable [] config;
    private long configOffset;

    DescriptionReader(BoxWalk walk, SoundTrack track) {
        this.walk = walk;
        this.track = track;
    }

    void read(Box stsd) {
        walk.enter(stsd, "stsd");
        ByteBuffer fields = walk.fields(stsd, 8);
        Children children = walk.children(stsd, "stsd");
        Box entry = children.next();
        if (fields.getInt(4) != 1 || entry == null) {
            throw Mp4Rules.MP4_SAMPLE_DESCRIPTIONS.at(stsd.offset());
        }
        entry(entry, fields.get(0) == 0);
        Box second = children.next();
        if (second != null) {
            throw Mp4Rules.MP4_SAMPLE_DESCRIPTIONS.at(second.offset());
        }
    }

    private void entry(Box entry, boolean quickTime) {
        if (ENCRYPTED.contains(entry.type())) {
            throw Mp4Rules.MP4_ENCRYPTED.at(entry.offset());
        }
        walk.enter(entry, "sample description");
        ByteBuffer fixed = walk.fields(entry, FIXED);
        ByteBuffer extra = walk.fields(entry, extraBytes(fixed.getShort(8), quickTime, entry));
        PcmCoding coding = PcmCodings.of(entry.type());
        String wanted = CONFIGURED.getOrDefault(entry.type(), "");
        if (coding == null && wanted.isEmpty()) {
            throw Mp4Rules.MP4_CODEC.at(entry.offset());
        }
        inside(entry, "stsd", wanted);
        if (coding != null) {
            track.setSound(PcmCodings.sound(coding, fixed, extra, entry.offset()));
        } else {
            track.setSound(configured(entry));
        }
    }

    /** QuickTime's later versions have more fields; the later version of the standard's own box has not. */
    private static int extraBytes(int version, boolean quickTime, Box entry) {
        if (version == 0 || !quickTime) {
            return 0;
        }
        return switch (version) {
            case 1 -> 16;
            case 2 -> PcmCodings.LONG_EXTRA;
            default -> throw Mp4Rules.MP4_BAD_DESCRIPTION.at(entry.offset());
        };
    }

    private void inside(Box parent, String kind, String wanted) {
        Children children = walk.children(parent, kind);
        for (Box box = children.next(); box != null; box = children.next()) {
            if (box.is("sinf")) {
                throw Mp4Rules.MP4_ENCRYPTED.at(box.offset());
            } else if (box.is("wave") && kind.equals("stsd")) {
                walk.enter(box, "wave");
                inside(box, "wave", wanted);
            } else if (box.is(wanted)) {
                keep(box);
            } else {
                walk.drop(box, BoxKinds.in(kind, box.type()));
            }
        }
    }

    private void keep(Box box) {
        if (config != null) {
            throw Mp4Rules.twice("of the codec's configuration").at(box.offset());
        }
        try (BoxBody body = walk.open(box, "codec configuration")) {
            config = body.bytes((int) Math.min(body.remaining(), MOST_CONFIG));
            configOffset = box.offset();
        }
    }

    private Sound configured(Box entry) {
        CodecConfig known =
                new CodecConfig(config == null ? new byte[0] : config, config == null ? entry.offset() : configOffset);
        return switch (entry.type()) {
            case "mp4a" -> known.elementary();
            case "Opus" -> known.opus();
            case "fLaC" -> known.flac();
            case "alac" -> known.alac();
            default -> CodecConfig.amr(entry.is("samr"));
        };
    }
}
