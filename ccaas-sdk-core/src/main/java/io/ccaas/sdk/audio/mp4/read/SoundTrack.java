package io.ccaas.sdk.audio.mp4.read;

import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import io.ccaas.sdk.audio.mp4.sound.PcmSound;
import io.ccaas.sdk.audio.mp4.sound.Sound;
import io.ccaas.sdk.audio.mp4.table.Chunks;
import io.ccaas.sdk.audio.mp4.table.Durations;
import io.ccaas.sdk.audio.mp4.table.Extents;
import io.ccaas.sdk.audio.mp4.table.SampleSizes;
import io.ccaas.sdk.audio.mp4.table.SampleTable;
import io.ccaas.sdk.audio.mp4.table.TableBudget;
import io.ccaas.sdk.audio.mp4.track.Found;
import org.jspecify.annotations.Nullable;

/** Collects what boxes say about the track that is kept, from the header and then from fragments. */
final class SoundTrack {

    private final long offset;
    private final long id;
    private final long fileSize;
    private final TableBudget budget;
    private final DeclaredTimes times;
    private final Chunks chunks;
    private final Extents extents;
    private final EditList edits;
    private SampleSizes sizes;
    private @Nullable Sound sound;
    private @Nullable GaplessNote gapless;
    private long movieTimescale;
    private boolean fragmented;

    SoundTrack(long offset, TrackGlance glance, long fileSize, TableBudget budget) {
        this.offset = offset;
        this.edits = new EditList(offset);
        this.id = glance.id();
        this.fileSize = fileSize;
        this.budget = budget;
        this.times = new DeclaredTimes(glance.timescale(), budget);
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

    DeclaredTimes times() {
        return times;
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

    void setMovie(long unitsPerSecond, @Nullable GaplessNote note) {
        movieTimescale = unitsPerSecond;
        gapless = note;
    }

    /** Fragments belong to the file, so that its header knows less than the whole. */
    void setFragmented() {
        fragmented = true;
    }

    /** Finds the places of the header's own samples. Old writers give samples without framing the size 1, whatever it is. */
    void layOut() {
        if (sound instanceof PcmSound pcm && sizes.count() > 0 && sizes.areEqual() && sizes.first() == 1) {
            SampleSizes blocks = new SampleSizes(budget);
            blocks.add(sizes.count(), pcm.blockBytes(), offset);
            sizes = blocks;
        }
        chunks.layOut(sizes, extents);
    }

    Found found() {
        if (sound == null) {
            throw Mp4Rules.missing("stsd").at(offset);
        }
        if (sizes.count() == 0) {
            throw Mp4Rules.EMPTY_AUDIO.at(offset);
        }
        SampleTable samples = new SampleTable(sizes, extents, budget);
        if (sound instanceof PcmSound pcm) {
            samples = blocks(pcm, samples);
        } else if (times.samples() != sizes.count() || times.total() == 0) {
            throw Mp4Rules.MP4_BAD_TABLE.at(offset);
        }
        return new Found(sound, samples, new DeclaredPart(times, edits, gapless, movieTimescale, fragmented, offset));
    }

    /** Samples without framing are their own clock: however they were grouped and timed, one block is one sample. */
    private SampleTable blocks(PcmSound pcm, SampleTable samples) {
        int block = pcm.blockBytes();
        SampleSizes.Reader each = sizes.reader();
        Durations grouped = new Durations(budget, 0);
        for (long left = sizes.count(); left > 0; ) {
            long size = each.next();
            long same = sizes.areEqual() ? left : 1;
            if (size % block != 0) {
                throw Mp4Rules.MP4_BAD_SAMPLE.at(extents.first());
            }
            grouped.add(same, size / block, offset);
            left -= same;
        }
        if (times.samples() == sizes.count()) {
            times.mustHaveNoGap(grouped, pcm.sampleRate(), offset);
        }
        return samples.inBlocks(block, offset);
    }
}
