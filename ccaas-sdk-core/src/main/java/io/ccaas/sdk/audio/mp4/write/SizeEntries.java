package io.ccaas.sdk.audio.mp4.write;

import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.mp4.table.SampleSizes;
import java.nio.ByteBuffer;

/**
 * What stands between the head and the samples: the entries of the table of sizes, which may be long and is known before a sample is read,
 * and the header of {@code mdat}.
 */
public final class SizeEntries {

    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_HEADER = 16;
    private static final int MDAT = 0x6D646174;

    private SizeEntries() {}

    /**
     * How many bytes they have.
     *
     * @param sizes of the samples
     * @return 4 for each sample; 0 where all are of one size
     */
    static long length(SampleSizes sizes) {
        return sizes.areEqual() ? 0 : 4 * sizes.count();
    }

    /**
     * How many bytes the header of {@code mdat} has.
     *
     * @param sizes of the samples
     * @return 8, or 16 where the media is long
     */
    static int mediaHeader(SampleSizes sizes) {
        return sizes.bytes() + 8 > MovieHead.MOST_32 ? LONGEST_HEADER : 8;
    }

    /**
     * Writes them behind the head.
     *
     * @param sizes of the samples
     * @param draft has begun with a head
     */
    public static void append(SampleSizes sizes, Draft draft) {
        byte[] bytes = new byte[PIECE];
        ByteBuffer piece = ByteBuffer.wrap(bytes);
        SampleSizes.Reader each = sizes.reader();
        for (long left = sizes.areEqual() ? 0 : sizes.count(); left > 0; left--) {
            piece.putInt(each.next());
            if (piece.remaining() < LONGEST_HEADER) {
                draft.append(bytes, 0, piece.position());
                piece.clear();
            }
        }
        boolean wide = mediaHeader(sizes) == LONGEST_HEADER;
        piece.putInt(wide ? 1 : (int) (sizes.bytes() + 8)).putInt(MDAT);
        if (wide) {
            piece.putLong(sizes.bytes() + LONGEST_HEADER);
        }
        draft.append(bytes, 0, piece.position());
    }
}
