package io.ccaas.sdk.audio.mp4.read;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.mp4.box.Box;
import io.ccaas.sdk.audio.mp4.box.BoxKinds;
import io.ccaas.sdk.audio.mp4.box.BoxWalk;
import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import io.ccaas.sdk.audio.mp4.table.Extents;
import io.ccaas.sdk.audio.mp4.table.TableBudget;
import io.ccaas.sdk.audio.mp4.track.Found;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the boxes of a whole file once, without reading a sample, and proves that every sample of the sound track lies in media.
 * Every byte is accounted for.
 */
public final class MovieReader {

    /** What must not be taken for junk behind the last box: sound would be lost. */
    private static final Set<String> NEEDED = Set.of("moov", "moof", "mdat");

    /** Zeros have no box's type, although a size of 0 means "up to the end". */
    private static final String ZEROS = "\0\0\0\0";

    private final CleaningRun run;
    private final AudioSource source;
    private final BoxWalk walk;
    private final long end;
    private final TableBudget budget = new TableBudget();
    private final Extents media;
    private @Nullable MoovReader moov;
    private boolean mediaSeen;

    private MovieReader(CleaningRun run) {
        this.run = run;
        this.source = run.source();
        this.walk = new BoxWalk(run);
        this.end = source.position() + source.remaining();
        this.media = new Extents(end, budget);
    }

    /**
     * Reads to the end of the input.
     *
     * @param run its source stands at the start and knows its length; its draft is not touched
     * @return what was proven
     */
    public static Found read(CleaningRun run) {
        return new MovieReader(run).read();
    }

    private Found read() {
        for (Box box = next(); box != null; box = next()) {
            top(box);
        }
        run.tally().dropBehindAudio(source.skip(end - source.position()));
        SoundTrack track = header(source.position()).track();
        track.extents().mustLieIn(media);
        run.tally().keep(track.extents().bytes());
        run.tally().drop(BoxKinds.UNUSED_MEDIA, media.bytes() - track.extents().bytes());
        return track.found();
    }

    private @Nullable Box next() {
        Box box = Box.peek(source, end);
        if (box == null) {
            return null;
        }
        boolean complete = moov != null && mediaSeen && !NEEDED.contains(box.type());
        if (complete && (box.size() == 0 ? box.is(ZEROS) : !box.fits(end))) {
            return null;
        }
        if (box.size() == 0) {
            box = box.upTo(end);
        }
        if (!box.fits(end)) {
            throw Mp4Rules.MP4_BOX_SIZE.at(box.offset());
        }
        walk.count(box.offset());
        return box;
    }

    private void top(Box box) {
        switch (box.type()) {
            case "ftyp", "styp" -> {
                walk.enter(box, "ftyp");
                walk.dropBytes("ftyp brands", box.bodySize());
            }
            case "moov" -> {
                if (moov != null) {
                    throw Mp4Rules.MP4_BOX_COUNT.at(box.offset());
                }
                moov = new MoovReader(walk, run.rules(), end, budget);
                moov.read(box);
            }
            case "moof" -> new FragmentReader(walk, box, header(box.offset())).read();
            case "mdat" -> media(box);
            default -> walk.drop(box, BoxKinds.top(box.type()));
        }
    }

    private void media(Box box) {
        media.add(box.bodyOffset(), box.bodySize(), box.offset());
        mediaSeen = true;
        walk.pass(box, "mdat");
    }

    private MoovReader header(long offset) {
        if (moov == null) {
            throw (offset == end ? Mp4Rules.MP4_BOX_COUNT : Mp4Rules.MP4_FRAGMENT).at(offset);
        }
        return moov;
    }
}
