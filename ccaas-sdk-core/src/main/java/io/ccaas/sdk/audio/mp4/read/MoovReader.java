package io.ccaas.sdk.audio.mp4.read;

import io.ccaas.sdk.audio.container.CleaningRules;
import io.ccaas.sdk.audio.mp4.box.Box;
import io.ccaas.sdk.audio.mp4.box.BoxBody;
import io.ccaas.sdk.audio.mp4.box.BoxKinds;
import io.ccaas.sdk.audio.mp4.box.BoxWalk;
import io.ccaas.sdk.audio.mp4.box.Children;
import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import io.ccaas.sdk.audio.mp4.table.TableBudget;
import io.ccaas.sdk.audio.refusal.Refusal;
import io.ccaas.sdk.audio.refusal.SoundTracks;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the header of a movie ({@code moov}) and keeps one sound track of it. */
final class MoovReader {

    private static final int MOST_TRACKS = 1000;

    private final BoxWalk walk;
    private final CleaningRules rules;
    private final long fileSize;
    private final TableBudget budget;
    private final Map<Long, FragmentDefaults> defaults = new HashMap<>();
    private long timescale;
    private int tracks;
    private final SoundTracks sounds = new SoundTracks();
    private @Nullable Refusal unwanted;
    private long unwantedAt;
    private boolean userDataSeen;
    private @Nullable GaplessNote gapless;
    private @Nullable SoundTrack track;

    MoovReader(BoxWalk walk, CleaningRules rules, long fileSize, TableBudget budget) {
        this.walk = walk;
        this.rules = rules;
        this.fileSize = fileSize;
        this.budget = budget;
    }

    void read(Box moov) {
        walk.enter(moov, "moov");
        Children children = walk.children(moov, "moov");
        for (Box box = children.next(); box != null; box = children.next()) {
            child(box);
        }
        if (unwanted != null && !sounds.isEmpty()) {
            throw sounds.named(unwanted).at(unwantedAt);
        }
        if (track == null) {
            throw noTrack(moov);
        }
        if (timescale == 0) {
            throw Mp4Rules.MP4_BOX_COUNT.at(moov.offset());
        }
        track.setMovie(timescale, gapless);
    }

    /** The track that is kept. */
    SoundTrack track() {
        if (track == null) {
            throw new IllegalStateException("the header was not read");
        }
        return track;
    }

    /** What fragments of the kept track do not say themselves. */
    FragmentDefaults defaults() {
        return defaults.getOrDefault(track().id(), FragmentDefaults.NONE);
    }

    private void child(Box box) {
        switch (box.type()) {
            case "mvhd" -> movieHeader(box);
            case "trak" -> track(box);
            case "mvex" -> extension(box);
            case "udta" -> userData(box);
            case "cmov" -> throw Mp4Rules.MP4_COMPRESSED_HEADER.at(box.offset());
            case "rmra" -> throw Mp4Rules.MP4_EXTERNAL.at(box.offset());
            default -> walk.drop(box, BoxKinds.in("moov", box.type()));
        }
    }

    private void movieHeader(Box box) {
        if (timescale != 0) {
            throw Mp4Rules.MP4_BOX_COUNT.at(box.offset());
        }
        try (BoxBody body = walk.open(box, "mvhd")) {
            boolean wide = body.i32() >>> 24 != 0;
            body.skip(wide ? 16 : 8);
            timescale = body.u32();
        }
        if (timescale == 0) {
            throw Mp4Rules.MP4_BAD_TABLE.at(box.offset());
        }
    }

    /** Left out; the first one may hold three numbers that decoders trim by. */
    private void userData(Box box) {
        if (!userDataSeen) {
            userDataSeen = true;
            gapless = GaplessNote.find(walk.source(), box);
        }
        walk.drop(box, BoxKinds.in("moov", "udta"));
    }

    private void track(Box box) {
        if (++tracks > MOST_TRACKS) {
            throw Mp4Rules.MP4_TOO_MANY_BOXES.at(box.offset());
        }
        TrackGlance glance = TrackGlance.at(walk.source(), box);
        boolean sound = glance.isHandledBy("soun");
        if (sound) {
            sounds.add(glance.id());
        }
        if (rules.track() == CleaningRules.ONLY_TRACK) {
            mustBeAlone(glance, box);
        }
        if (!sound || unwanted != null || !isChosen(glance)) {
            walk.drop(box, glance.kind());
            return;
        }
        if (track != null) {
            throw Mp4Rules.MP4_TRACKS.at(box.offset());
        }
        track = new SoundTrack(box.offset(), glance, fileSize, budget);
        new TrackReader(walk, track).read(box);
    }

    /** What to advise is known only when all tracks were seen: without sound there is nothing to choose. */
    private void mustBeAlone(TrackGlance glance, Box box) {
        boolean second = glance.isHandledBy("soun") && track != null;
        if (unwanted == null && (second || glance.isHandledBy("vide"))) {
            unwanted = second ? Mp4Rules.MP4_TRACKS : Mp4Rules.MP4_VIDEO;
            unwantedAt = box.offset();
        }
    }

    private boolean isChosen(TrackGlance glance) {
        return rules.track() == CleaningRules.ONLY_TRACK || rules.track() == glance.id();
    }

    private AudioRefusedException noTrack(Box moov) {
        return (sounds.isEmpty() ? Mp4Rules.MP4_NO_AUDIO : sounds.named(Mp4Rules.MP4_NO_TRACK)).at(moov.offset());
    }

    private void extension(Box mvex) {
        walk.enter(mvex, "mvex");
        Children children = walk.children(mvex, "mvex");
        for (Box box = children.next(); box != null; box = children.next()) {
            if (box.is("trex") && defaults.size() <= MOST_TRACKS) {
                try (BoxBody body = walk.open(box, "trex")) {
                    body.skip(4);
                    defaults.put(body.u32(), new FragmentDefaults(body.u32(), body.u32(), body.u32()));
                }
            } else {
                walk.drop(box, BoxKinds.in("mvex", box.type()));
            }
        }
    }
}
