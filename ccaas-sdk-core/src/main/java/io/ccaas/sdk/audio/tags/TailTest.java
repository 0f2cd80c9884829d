package io.ccaas.sdk.audio.tags;

import io.ccaas.sdk.audio.refusal.Refusal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Where a header does not say where the audio ends, a trailing chunk or tag would be taken for samples. This test refuses an end
 * that looks like one, where it begins, so that an input that is cut there holds nothing of it. It looks at the last 64 KiB;
 * {@link MetadataScan} and {@link TarScan} look for known beginnings in all of the audio.
 */
public final class TailTest {

    private static final int ZIP_END = 22;
    private static final int APE_FOOTER = 32;
    private static final int APE_IS_HEADER = 1 << 29;
    private static final long UNSIGNED = 0xFFFF_FFFFL;
    private static final long NOTHING = Long.MAX_VALUE;

    private final byte[] tail;
    private final ByteBuffer bytes;
    private final ByteBuffer little;

    private TailTest(byte[] tail) {
        this.tail = tail;
        this.bytes = ByteBuffer.wrap(tail);
        this.little = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Refuses an end that looks like a tag.
     *
     * @param tail the last bytes of what would become audio
     * @param end their end, counted from the start of the input
     * @param known where something else was found that is no audio, or {@link Long#MAX_VALUE}
     * @param refusal how the container words it
     */
    public static void check(byte[] tail, long end, long known, Refusal refusal) {
        TailTest test = new TailTest(tail);
        long found = Math.min(Math.min(test.tags(), test.footer()), Math.min(test.zip(), test.chunks()));
        if (found != NOTHING || known != NOTHING) {
            // A size may lie, but never leads out of the input.
            long first = found == NOTHING ? end : Math.max(0, Math.min(end, end - tail.length + found));
            throw refusal.at(Math.min(first, known));
        }
    }

    /** Where the first of the tags begins that end here, one in front of the other. */
    private long tags() {
        long length = TrailingTags.lengthBefore(tail, 0, tail.length);
        return length == 0 ? NOTHING : tail.length - length;
    }

    /** Where the tag begins whose footer lies here, in front of other bytes: such a tag may have no other mark. */
    private long footer() {
        for (int i = 0; i + APE_FOOTER <= tail.length; i++) {
            if (tail[i] == 'A' && at(i, "APETAGEX") && (little.getInt(i + 20) & APE_IS_HEADER) == 0) {
                long header = little.getInt(i + 20) < 0 ? APE_FOOTER : 0;
                return i + APE_FOOTER - (little.getInt(i + 12) & UNSIGNED) - header;
            }
        }
        return NOTHING;
    }

    /** Where the archive begins: its last record says how long its directory is, and how far behind the beginning that starts. */
    private long zip() {
        for (int i = 0; i + ZIP_END <= tail.length; i++) {
            boolean record = tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6;
            if (record && i + ZIP_END + commentBytes(i) == tail.length) {
                return i - (little.getInt(i + 12) & UNSIGNED) - (little.getInt(i + 16) & UNSIGNED);
            }
        }
        return NOTHING;
    }

    private int commentBytes(int record) {
        return (tail[record + 20] & 0xFF) | (tail[record + 21] & 0xFF) << 8;
    }

    private long chunks() {
        for (ChunkLayout layout : ChunkLayout.values()) {
            for (int i = 0; i + layout.headerBytes() <= tail.length; i++) {
                if (layout.reachesEnd(bytes, i)) {
                    return i;
                }
            }
        }
        return NOTHING;
    }

    private boolean at(int offset, String magic) {
        if (offset < 0 || offset + magic.length() > tail.length) {
            return false;
        }
        for (int k = 0; k < magic.length(); k++) {
            if (tail[offset + k] != magic.charAt(k)) {
                return false;
            }
        }
        return true;
    }
}
