package io.ccaas.sdk.audio.matroska.read;

import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.matroska.ebml.Element;
import io.ccaas.sdk.audio.matroska.ebml.Vint;
import io.ccaas.sdk.audio.matroska.track.Block;

/** Reads one block of the wanted track: its time and its frames. Flags other than the lacing are not kept. */
final class BlockReader {

    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int LONGEST_HEAD = 11;
    private static final int STEP = 64 * 1024;

    private final AudioSource source;
    private final Walk walk;
    private final long wanted;
    private final byte[] prefix;
    private final Lacing lacing;
    private final Block block = new Block();
    private int relative;
    private long audio;

    /** What a block turned out to be. */
    enum Found {
        WHOLE,
        OTHER_TRACK,
        EMPTY,
        CUT
    }

    BlockReader(AudioSource source, Walk walk, TrackEntry track) {
        this.source = source;
        this.walk = walk;
        this.wanted = track.number();
        this.prefix = track.prefix();
        this.lacing = new Lacing(source);
    }

    /** Reads or skips a body; all of its bytes stay undecided. */
    Found read(Element element) {
        if (!element.isSized() || element.size() > LARGEST) {
            throw MatroskaRules.MKV_BLOCK.at(element.offset());
        }
        Found found = body(element);
        walk.count(source.position() - element.bodyOffset());
        return found;
    }

    Block block() {
        return block;
    }

    /** Its time, in ticks from that of its cluster. */
    int relative() {
        return relative;
    }

    /** How many bytes of its body are audio. */
    long audio() {
        return audio;
    }

    private Found body(Element element) {
        byte[] head = source.peek((int) Math.min(LONGEST_HEAD, element.size()));
        int width = head.length == 0 ? LONGEST_HEAD : Vint.width(head[0]);
        if (width + 3 > head.length) {
            return cutOrRefused(element, head.length);
        }
        if (Vint.value(head, 0, width) != wanted) {
            return source.skip(element.size()) < element.size() ? Found.CUT : Found.OTHER_TRACK;
        }
        source.skip(width + 3);
        relative = (short) (head[width] << 8 | (head[width + 1] & 0xFF));
        return frames(element, head[width + 2] >> 1 & 3, element.size() - width - 3);
    }

    private Found cutOrRefused(Element element, int present) {
        if (present == Math.min(LONGEST_HEAD, element.size())) {
            throw MatroskaRules.MKV_BLOCK.at(element.offset());
        }
        source.skip(present);
        return Found.CUT;
    }

    private Found frames(Element element, int kind, long bytes) {
        block.clear(element.offset());
        audio = lacing.read(kind, bytes, element.offset());
        if (audio == 0 && !lacing.isCut()) {
            return Found.EMPTY;
        }
        boolean whole = !lacing.isCut();
        // Frames of nothing but the bytes that are put back would make much of little.
        if (whole && prefix.length > 0 && lacing.hasEmpty()) {
            throw MatroskaRules.MKV_BLOCK.at(element.offset());
        }
        for (int i = 0; whole && i < lacing.count(); i++) {
            block.append(prefix, 0, prefix.length);
            whole = frame(lacing.size(i));
            block.endFrame();
        }
        return whole ? Found.WHOLE : Found.CUT;
    }

    /** Grows with the bytes that are there, whatever a size says. */
    private boolean frame(int size) {
        int read = 0;
        int got = 1;
        while (read < size && got > 0) {
            int step = Math.min(STEP, size - read);
            got = source.read(block.room(step), block.length(), step);
            block.grow(got);
            read += got;
        }
        return read == size;
    }
}
