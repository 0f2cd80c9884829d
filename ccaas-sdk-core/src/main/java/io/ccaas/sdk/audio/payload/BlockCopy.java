package io.ccaas.sdk.audio.payload;

import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.refusal.Refusal;
import io.ccaas.sdk.audio.tags.MetadataScan;
import io.ccaas.sdk.audio.tags.TailTest;
import io.ccaas.sdk.audio.tags.TarScan;
import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * Copies whole blocks and holds back the last 64 KiB until it is known that they are audio. Memory does not grow with the
 * audio. For one copy.
 */
public final class BlockCopy {

    /** Where copied bytes go. */
    @FunctionalInterface
    public interface Target {

        /**
         * Takes the next bytes.
         *
         * @param bytes where they lie; may change afterwards
         * @param offset first index
         * @param length how many
         */
        void append(byte[] bytes, int offset, int length);
    }

    /** What to pass when only the end of the input ends the audio. */
    public static final long TO_THE_END = Long.MAX_VALUE;

    /** The largest block: the partial one at the end is always among the bytes held back. */
    public static final int LARGEST_BLOCK = 32 * 1024;

    private static final long NONE = Long.MAX_VALUE;
    private static final int HELD = AudioSource.LOOK_AHEAD;

    private final Target target;
    private final BlockRule rule;
    private final byte[] piece = new byte[HELD + Draft.PIECE];
    private long out;

    /**
     * Prepares a copy.
     *
     * @param target where whole blocks go
     * @param rule block size and what single bytes must be
     */
    public BlockCopy(Target target, BlockRule rule) {
        this.target = target;
        this.rule = rule;
    }

    /**
     * Moves the source over the audio and appends the whole blocks of it.
     *
     * @param source stands at the first byte of audio
     * @param wanted bytes of audio, or {@link #TO_THE_END}
     * @param doubtful is asked with the bytes that there were; true when what follows the audio could be among them
     * @param refusal how a doubtful end that looks like a tag is refused
     * @return how many bytes there were, before they are cut to whole blocks
     */
    public long copy(AudioSource source, long wanted, LongPredicate doubtful, Refusal refusal) {
        long offset = source.position();
        long taken = 0;
        int held = 0;
        long trace = NONE;
        for (int n = -1; n != 0; taken += n) {
            int ready = Math.max(0, held - HELD);
            append(ready, offset);
            System.arraycopy(piece, ready, piece, 0, held - ready);
            held -= ready;
            n = source.read(piece, held, (int) Math.min(piece.length - held, wanted - taken));
            held += n;
            trace = trace == NONE ? trace(held, n, offset + taken) : trace;
        }
        if (doubtful.test(taken)) {
            TailTest.check(Arrays.copyOfRange(piece, Math.max(0, held - HELD), held), offset + taken, trace, refusal);
        }
        append(held - (int) (taken % rule.blockBytes()), offset);
        return taken;
    }

    /** Where metadata or an archive seems to begin in the bytes read last, or across their beginning. */
    private long trace(int held, int read, long position) {
        int fresh = held - read;
        int index = MetadataScan.find(piece, Math.max(0, fresh - MetadataScan.LOOK + 1), held);
        int tar = TarScan.find(piece, Math.max(0, fresh - TarScan.HEADER + 1), held);
        int first = index < 0 || tar < 0 ? Math.max(index, tar) : Math.min(index, tar);
        return first < 0 ? NONE : position + first - fresh;
    }

    private void append(int length, long payloadOffset) {
        rule.apply(piece, length, out, payloadOffset);
        target.append(piece, 0, length);
        out += length;
    }
}
