package io.ccaas.sdk.audio.payload;

import io.ccaas.sdk.audio.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a codec of equal blocks says about single bytes at fixed places of each block: their allowed values, or that they mean nothing
 * and become zero. Immutable.
 */
public final class BlockRule {

    private static final long NOWHERE = Long.MAX_VALUE;

    private final int blockBytes;
    private final List<Place> places;
    private final @Nullable Refusal refusal;

    private BlockRule(int blockBytes, List<Place> places, @Nullable Refusal refusal) {
        this.blockBytes = blockBytes;
        this.places = places;
        this.refusal = refusal;
    }

    /**
     * Blocks whose every byte is audio.
     *
     * @param blockBytes 1 to 32768
     * @return a rule that allows everything
     */
    public static BlockRule none(int blockBytes) {
        return new BlockRule(blockBytes, List.of(), null);
    }

    /**
     * Blocks some bytes of which must pass a test.
     *
     * @param blockBytes 1 to 32768
     * @param refusal what to say when one does not
     * @return a rule that allows everything as long as no place is added
     */
    public static BlockRule of(int blockBytes, Refusal refusal) {
        return new BlockRule(blockBytes, List.of(), refusal);
    }

    /**
     * Adds a byte that must pass a test.
     *
     * @param at its place in each block, 0 to blockBytes - 1
     * @param allowed is asked with 0 to 255
     * @return a new rule
     */
    public BlockRule requiring(int at, IntPredicate allowed) {
        return with(new Place(at, allowed, Slack.NONE));
    }

    /**
     * Adds a byte that no decoder needs.
     *
     * @param at its place in each block, 0 to blockBytes - 1
     * @return a new rule
     */
    public BlockRule zeroing(int at) {
        return with(new Place(at, value -> true, Slack.ALL));
    }

    /**
     * Bytes of one block.
     *
     * @return 1 or more
     */
    public int blockBytes() {
        return blockBytes;
    }

    /**
     * Whether no byte needs to be looked at.
     *
     * @return true for {@link #none(int)}
     */
    public boolean isEmpty() {
        return places.isEmpty();
    }

    /** Looks at a piece of the payload and changes what means nothing; {@code start} is where it lies in the payload. */
    void apply(byte[] piece, int length, long start, long payloadOffset) {
        long broken = NOWHERE;
        for (Place place : places) {
            broken = Math.min(broken, apply(place, piece, length, start));
        }
        if (broken != NOWHERE && refusal != null) {
            throw refusal.at(payloadOffset + broken);
        }
    }

    private long apply(Place place, byte[] piece, int length, long start) {
        long first = Math.floorMod(place.at - start, (long) blockBytes);
        for (long i = first; i < length; i += blockBytes) {
            if (!place.allowed.test(piece[(int) i] & 0xFF)) {
                return start + i;
            }
            if (place.slack == Slack.ALL) {
                piece[(int) i] = 0;
            }
        }
        return NOWHERE;
    }

    private BlockRule with(Place place) {
        List<Place> more = new ArrayList<>(places);
        more.add(place);
        return new BlockRule(blockBytes, List.copyOf(more), refusal);
    }

    private enum Slack {
        NONE,
        ALL
    }

    private record Place(int at, IntPredicate allowed, Slack slack) {}
}
