package io.ccaas.sdk.audio.mp4.box;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.io.Failures;
import io.ccaas.sdk.audio.result.StructureVerdict;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Goes from box to box, counts them, and accounts for every byte. Never goes into a box by itself: whoever reads decides that, so the
 * depth is that of the code. Not safe for use by several threads.
 */
public final class BoxWalk {

    private final CleaningRun run;
    private final byte[] block = new byte[8192];
    private int boxes;

    /**
     * Starts at the source's place.
     *
     * @param run what is read and where bytes are accounted for
     */
    public BoxWalk(CleaningRun run) {
        this.run = run;
    }

    /**
     * What is read.
     *
     * @return the source, which stands at the start of a box or in a box that was entered
     */
    public AudioSource source() {
        return run.source();
    }

    /**
     * The boxes from here to the end of their parent.
     *
     * @param parent a box that was entered
     * @param kind its constant name
     * @return an iteration over them; each box must be entered, opened or dropped before the next
     */
    public Children children(Box parent, String kind) {
        return new Children(this, parent.end(), kind);
    }

    /**
     * Goes into a box: the source stands at its body then.
     *
     * @param box the box that comes next
     * @param kind its constant name
     */
    public void enter(Box box, String kind) {
        observe(box, kind, StructureVerdict.REBUILT);
        source().skip(box.headerBytes());
        run.tally().rebuild(box.headerBytes());
    }

    /**
     * Opens a box without children: its numbers are read, the rest of it is left out.
     *
     * @param box the box that comes next
     * @param kind its constant name
     * @return its body; close it
     */
    public BoxBody open(Box box, String kind) {
        enter(box, kind);
        return new BoxBody(this, box, kind, block);
    }

    /**
     * Reads the fields in front of the children of a box that was entered.
     *
     * @param box the box
     * @param count bytes, a few
     * @return the bytes
     */
    public ByteBuffer fields(Box box, int count) {
        if (count > box.end() - source().position()) {
            throw Mp4Rules.MP4_BOX_SIZE.at(box.offset());
        }
        byte[] bytes = new byte[count];
        fill(bytes, 0, count);
        run.tally().rebuild(count);
        return ByteBuffer.wrap(bytes);
    }

    /**
     * Passes over a box that is written anew from constants.
     *
     * @param box the box that comes next
     * @param kind its constant name
     */
    public void rebuild(Box box, String kind) {
        observe(box, kind, StructureVerdict.REBUILT);
        source().skip(box.size());
        run.tally().rebuild(box.size());
    }

    /**
     * Leaves a box out.
     *
     * @param box the box that comes next
     * @param kind its constant name
     */
    public void drop(Box box, String kind) {
        observe(box, kind, StructureVerdict.DROPPED);
        source().skip(box.size());
        run.tally().drop(kind, box.size());
    }

    /**
     * Leaves bytes out that are no box.
     *
     * @param kind a constant name
     * @param count how many
     */
    public void dropBytes(String kind, long count) {
        run.tally().drop(kind, source().skip(count));
    }

    /**
     * Passes over a box with media: its header is written anew, its body is accounted for elsewhere.
     *
     * @param box the box that comes next
     * @param kind its constant name
     */
    public void pass(Box box, String kind) {
        observe(box, kind, StructureVerdict.KEPT);
        source().skip(box.size());
        run.tally().rebuild(box.headerBytes());
    }

    /**
     * Counts a box that was met.
     *
     * @param offset where it starts
     */
    public void count(long offset) {
        if (++boxes > run.rules().maxStructures()) {
            throw Mp4Rules.MP4_TOO_MANY_BOXES.at(offset);
        }
    }

    /** Fills a range from inside the input. */
    void fill(byte[] target, int offset, int count) {
        int n = source().read(target, offset, count);
        if (n < count) {
            throw Failures.changedInput(source().position());
        }
    }

    /** Accounts for a body: what is written anew, what was read and is left out, what was not read. */
    void settle(String kind, long used, long unused, long unread) {
        run.tally().rebuild(used);
        run.tally().drop(BoxKinds.slack(kind), unused + source().skip(unread));
    }

    private void observe(Box box, String kind, StructureVerdict verdict) {
        run.observer().met(kind, box.offset(), box.size(), verdict, wanted -> {
            long body = Math.min(box.bodySize(), Math.min(wanted, AudioSource.LOOK_AHEAD - box.headerBytes()));
            byte[] bytes = source().peek(box.headerBytes() + (int) body);
            return Arrays.copyOfRange(bytes, Math.min(box.headerBytes(), bytes.length), bytes.length);
        });
    }
}
