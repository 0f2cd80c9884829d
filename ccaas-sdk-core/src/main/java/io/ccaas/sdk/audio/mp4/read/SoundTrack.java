package io.ccaas.sdk.audio.mp4.read;

import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import io.ccaas.sdk.audio.mp4.sound.AacSound;
import io.ccaas.sdk.audio.mp4.sound.PcmSound;
import io.ccaas.sdk.audio.mp4.sound.Sound;
import io.ccaas.sdk.audio.mp4.table.Chunks;
import io.ccaas.sdk.audio.mp4.table.Durations;
import io.ccaas.sdk.audio.mp4.table.Extents;
import io.ccaas.sdk.audio.mp4.table.SampleSizes;
import io.ccaas.sdk.audio.mp4.table.SampleTable;
import io.ccaas.sdk.audio.mp4.table.TableBudget;
import io.ccaas.sdk.audio.mp4.track.Edit;
import io.ccaas.sdk.audio.mp4.track.Movie;
import org.jspecify.annotations.Nullable;

/** Collects what boxes say about the track that is kept, from the header and then from fragments. */
final class SoundTrack {

    private final long offset;
    private final long id;
    private final long fileSize;
    private final TableBudget budget;
    private final Durations durations;
    private final Chunks chunks;
    private final Extents extents;
    private final EditList edits = new EditList();
    private SampleSizes sizes;
    private @Nullable Sound sound;
    private @Nullable GaplessNote gapless;
    private int timescale;
    private long movieTimescale;
    private long firstTime;
    private boolean fragmented;

    SoundTrack(long offset, long id, long fileSize, TableBudget budget) {
        this.offset = offset;
        this.id = id;
        this.fileSize = fileSize;
        this.budget = budget;
        this.durations = new Durations(budget);
        this.chunks = new Chunks(budget);
        this.extents = new Extents(fileSize, budget);
        this.sizes = new SampleSizes(budget);
    }

    long id() {
        return id;
    }

    long fileSize() {
        return fileSize;
    }

    SampleSizes sizes() {
        return sizes;
    }

    Durations durations() {
        return durations;
    }

    Chunks chunks() {
        return chunks;
    }

    Extents extents() {
        return extents;
    }

    EditList edits() {
        return edits;
    }

    void setSound(Sound described) {
        sound = described;
    }

    void setTimescale(int unitsPerSecond) {
        timescale = unitsPerSecond;
    }

    void setMovie(long unitsPerSecond, @Nullable GaplessNote note) {
        movieTimescale = unitsPerSecond;
        gapless = note;
    }

    /** Fragments belong to the file; the time of the first one counts where the header has no sample. */
    void setFragmented() {
        fragmented = true;
    }

    void setFirstTime(long time) {
        if (sizes.count() == 0) {
            firstTime = time;
        }
    }

    /** Finds the places of the header's own samples. Old writers give samples without framing the size 1, whatever it is. */
    void layOut() {
        if (sound instanceof PcmSound pcm && sizes.count() > 0 && sizes.areEqual() && sizes.at(0) == 1) {
            SampleSizes blocks = new SampleSizes(budget);
            blocks.add(sizes.count(), pcm.blockBytes(), offset);
            sizes = blocks;
        }
        chunks.layOut(sizes, extents);
    }

    Movie toMovie() {
        if (sound == null) {
            throw Mp4Rules.MP4_BOX_COUNT.at(offset);
        }
        if (sizes.count() == 0) {
            throw Mp4Rules.EMPTY_AUDIO.at(offset);
        }
        if (sound instanceof PcmSound pcm) {
            SampleTable blocks = blocks(pcm);
            return movie(pcm, pcm.sampleRate(), blocks);
        }
        if (durations.samples() != sizes.count() || durations.total() == 0) {
            throw Mp4Rules.MP4_BAD_TABLE.at(offset);
        }
        return movie(sound, timescale, new SampleTable(sizes, durations, extents));
    }

    /** Samples without framing are their own clock: however they were grouped and timed, one block is one sample. */
    private SampleTable blocks(PcmSound pcm) {
        int block = pcm.blockBytes();
        long distinct = sizes.areEqual() ? 1 : sizes.count();
        for (long i = 0; i < distinct; i++) {
            if (sizes.at(i) % block != 0) {
                throw Mp4Rules.MP4_BAD_SAMPLE.at(extents.start(0));
            }
        }
        return new SampleTable(sizes, durations, extents).inBlocks(block, offset);
    }

    private Movie movie(Sound known, int units, SampleTable samples) {
        long total = samples.durations().total();
        EditList.Span span = new EditList.Span(units, total, samples.durations().last());
        EditList.Clock clock = new EditList.Clock(timescale, movieTimescale, firstTime);
        Edit edit = edits.over(span, clock, fragmented);
        if (edits.isEmpty() && gapless != null && known instanceof AacSound) {
            edit = gapless.over(span, known.sampleRate());
        }
        return new Movie(known, units, edit, samples);
    }
}
