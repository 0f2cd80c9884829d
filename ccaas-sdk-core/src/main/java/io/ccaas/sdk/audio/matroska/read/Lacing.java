package io.ccaas.sdk.audio.matroska.read;

import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.matroska.ebml.Vint;
import io.ccaas.sdk.audio.matroska.track.Block;
import java.util.Arrays;

/** The sizes of the frames that share a block (RFC 9559, section 10.3). Reads byte by byte and remembers when the input ends. */
final class Lacing {

    private static final int XIPH = 1;
    private static final int FIXED = 2;

    private final AudioSource source;
    private final byte[] octet = new byte[8];
    private final int[] sizes = new int[Block.MOST_FRAMES];
    private long left;
    private long offset;
    private int count;
    private boolean cut;

    Lacing(AudioSource source) {
        this.source = source;
    }

    /** Reads the sizes of a block's frames; returns how many bytes are left for them. */
    long read(int kind, long bytes, long blockOffset) {
        left = bytes;
        offset = blockOffset;
        cut = false;
        count = kind == 0 ? 1 : octet() + 1;
        long sum = switch (kind) {
            case 0 -> 0;
            case XIPH -> xiph();
            case FIXED -> fixed();
            default -> ebml();
        };
        require(cut || sum <= left);
        sizes[count - 1] = (int) (left - (cut ? left : sum));
        return left;
    }

    int count() {
        return count;
    }

    int size(int frame) {
        return sizes[frame];
    }

    /** Whether a frame has no bytes. */
    boolean hasEmpty() {
        return Arrays.stream(sizes, 0, count).anyMatch(size -> size == 0);
    }

    /** Whether the input ended inside the sizes, which then mean nothing. */
    boolean isCut() {
        return cut;
    }

    private long xiph() {
        long sum = 0;
        for (int i = 0; i < count - 1; i++) {
            int part = octet();
            sizes[i] = part;
            while (part == 255 && !cut) {
                part = octet();
                sizes[i] += part;
                require(cut || sizes[i] <= left);
            }
            sum += sizes[i];
        }
        return sum;
    }

    private long fixed() {
        require(cut || left % count == 0);
        for (int i = 0; i < count - 1; i++) {
            sizes[i] = (int) (left / count);
        }
        return left / count * (count - 1);
    }

    private long ebml() {
        long sum = 0;
        long size = 0;
        for (int i = 0; i < count - 1 && !cut; i++) {
            size = i == 0 ? number(false) : size + number(true);
            require(cut || (size >= 0 && size <= left));
            sizes[i] = (int) size;
            sum += size;
        }
        return sum;
    }

    /** A difference is stored with half of its range added. */
    private long number(boolean difference) {
        octet[0] = (byte) octet();
        int width = cut ? 1 : Vint.width(octet[0]);
        require(width <= octet.length);
        for (int i = 1; i < width; i++) {
            octet[i] = (byte) octet();
        }
        long value = Vint.value(octet, 0, width);
        return difference ? value - (Vint.ones(width) >> 1) : value;
    }

    private int octet() {
        byte[] one = new byte[1];
        require(cut || left > 0);
        cut |= source.read(one, 0, 1) == 0;
        left -= cut ? 0 : 1;
        return one[0] & 0xFF;
    }

    private void require(boolean holds) {
        if (!holds) {
            throw MatroskaRules.MKV_BLOCK.at(offset);
        }
    }
}
