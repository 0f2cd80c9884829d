package io.ccaas.sdk.audio.verify.mp4;

import java.util.ArrayList;
import java.util.List;

/**
 * How many bytes samples have. A size takes one byte below 128, two below 16384, else four; all together at most 18 MiB. They are added, then
 * read, in order.
 */
final class Sizes {

    private static final int PAGE = 1 << 14;
    private static final int MOST_PAGES = 18 << 6;
    private static final int LONG = 0x80;
    private static final int LONGER = 0xC0;

    private final List<byte[]> pages = new ArrayList<>();
    private int end;
    private int at;
    private long same;
    private long first;
    private long bytes;
    private boolean differ;

    /** Returns whether it is a size, and there is room for it. */
    boolean add(long size) {
        if (size < 1 || size > 0x3FFF_FFFF) {
            return false;
        }
        first = first == 0 ? size : first;
        differ |= size != first;
        bytes += size;
        if (size < 0x80) {
            return put(size);
        }
        if (size < 0x4000) {
            return put(LONG | size >> 8) && put(size);
        }
        return put(LONGER | size >> 24) && put(size >> 16) && put(size >> 8) && put(size);
    }

    private boolean put(long octet) {
        if (end % PAGE == 0) {
            if (pages.size() == MOST_PAGES) {
                return false;
            }
            pages.add(new byte[PAGE]);
        }
        pages.get(end / PAGE)[end++ % PAGE] = (byte) octet;
        return true;
    }

    boolean setAll(long count, long size) {
        same = size;
        bytes = count * size;
        return size <= Integer.MAX_VALUE;
    }

    /** The size of the next sample. */
    int next() {
        if (same > 0) {
            return (int) same;
        }
        int octet = take();
        if (octet < LONG) {
            return octet;
        }
        int more = (octet & 0x3F) << 8 | take();
        return octet < LONGER ? more : (more << 8 | take()) << 8 | take();
    }

    private int take() {
        return pages.get(at / PAGE)[at++ % PAGE] & 0xFF;
    }

    boolean differ() {
        return differ;
    }

    long bytes() {
        return bytes;
    }
}
