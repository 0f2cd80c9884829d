package io.ccaas.sdk.audio.verify.matroska;

/**
 * Clusters: each holds the blocks that fit into 256 KiB and 30 seconds, so that nothing is said by how they are grouped. A block's time is
 * the sound in front of it, and only the last may end early.
 */
final class Clusters {

    private static final int CLUSTER = 0x1F43B675;
    private static final int MOST_BYTES = 256 << 10;
    private static final int MOST_MILLIS = 30_000;

    private final Elements in;
    private final Sound sound;
    private final Block block;
    private long before;
    private long filled;
    private long samples;
    private long discarded;
    private boolean ended;

    Clusters(Elements in, Sound sound) {
        this.in = in;
        this.sound = sound;
        this.block = new Block(in.payload);
    }

    void read() {
        boolean first = true;
        do {
            in.open(CLUSTER);
            cluster(first);
            in.close();
            first = false;
        } while (in.isOpen());
        sound.end(in.payload.position());
    }

    private void cluster(boolean first) {
        long here = in.payload.position();
        long start = in.number(0xE7);
        long full = filled;
        filled = 0;
        require(!first || start == 0, here);
        do {
            long at = in.payload.position();
            one(start);
            long size = in.payload.position() - at;
            if (filled == 0) {
                boolean apart = start - before > MOST_MILLIS || full + size > MOST_BYTES;
                require(block.relative() == 0 && (first || apart), here);
            }
            require(block.relative() <= MOST_MILLIS && (filled == 0 || filled + size <= MOST_BYTES), at);
            filled += size;
        } while (in.isOpen());
        before = start;
    }

    private void one(long start) {
        long here = in.payload.position();
        boolean group = in.isNext(0xA0);
        if (group) {
            in.open(0xA0);
        }
        block.read(in.header(group ? 0xA1 : 0xA3), !group);
        long due = Math.floorDiv(samples * 1000 + sound.rate() / 2, sound.rate());
        require(!ended && start + block.relative() == due, here);
        long more = sound.samples(block.packet());
        if (group) {
            discard(more);
            in.close();
        }
        samples += more;
        ended = group || sound.isShort(block.packet());
    }

    private void discard(long most) {
        long here = in.payload.position();
        long nanos = in.signed(0x75A2);
        discarded = TrackEntry.samples(nanos, sound.rate());
        boolean canonical = TrackEntry.nanos(discarded, sound.rate()) == nanos;
        if (!canonical || discarded <= 0 || discarded > most || !sound.mayEndEarly()) {
            throw MatroskaRules.BLOCK.at(here);
        }
    }

    long played() {
        return samples - discarded;
    }

    private static void require(boolean holds, long offset) {
        if (!holds) {
            throw MatroskaRules.CLUSTER.at(offset);
        }
    }
}
