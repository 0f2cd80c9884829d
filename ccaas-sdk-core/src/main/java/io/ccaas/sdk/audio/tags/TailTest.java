package io.ccaas.sdk.audio.tags;

import io.ccaas.sdk.audio.refusal.Refusal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/**
 * Where a header does not say where the audio ends, a trailing chunk or tag would be taken for samples. This test refuses an end
 * that looks like one. It looks at the last 64 KiB; {@link MetadataScan} looks for known
 * beginnings in all of the audio.
 */
public final class TailTest {

    private static final int ZIP_END = 22;
    private static final int APE_FOOTER = 32;
    private static final long UNSIGNED = 0xFFFF_FFFFL;
    private static final long NOTHING = Long.MIN_VALUE;

    /** What tags end with, and how far in front of the end it stands. */
    private static final Map<String, Integer> ENDS = Map.of("TAG", 128, "3DI", 10, "LYRICS200", 9, "LYRICSEND", 9);

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
     * @param refusal how the container words it
     */
    public static void check(byte[] tail, long end, Refusal refusal) {
        TailTest test = new TailTest(tail);
        for (long found : new long[] {test.tag(), test.zip(), test.chunks()}) {
            if (found != NOTHING) {
                // Its size may lie, but never leads out of the input.
                throw refusal.at(Math.max(0, Math.min(end, end - tail.length + found)));
            }
        }
    }

    /** Where a tag begins, or its last part where only that has a fixed place. */
    private long tag() {
        int footer = tail.length - APE_FOOTER;
        if (at(footer, "APETAGEX")) {
            long header = little.getInt(footer + 20) < 0 ? APE_FOOTER : 0;
            return footer + APE_FOOTER - (little.getInt(footer + 12) & UNSIGNED) - header;
        }
        return ENDS.entrySet().stream()
                .filter(there -> at(tail.length - there.getValue(), there.getKey()))
                .mapToLong(there -> tail.length - there.getValue())
                .findFirst()
                .orElse(NOTHING);
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
