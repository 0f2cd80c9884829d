package io.ccaas.sdk.audio.tags;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How containers of chunks write a chunk's header: where its size lies and what the size counts. */
enum ChunkLayout {
    /** RIFF: four characters, 32 bits with the lowest byte first. */
    RIFF(8) {
        @Override
        long bodySize(ByteBuffer bytes, int at) {
            return bytes.order(ByteOrder.LITTLE_ENDIAN).getInt(at + 4) & UNSIGNED;
        }
    },
    /** AIFF: four characters, 32 bits with the highest byte first. */
    IFF(8) {
        @Override
        long bodySize(ByteBuffer bytes, int at) {
            return bytes.order(ByteOrder.BIG_ENDIAN).getInt(at + 4) & UNSIGNED;
        }
    },
    /** CAF: four characters, 64 bits with the highest byte first. */
    CAF(12) {
        @Override
        long bodySize(ByteBuffer bytes, int at) {
            return bytes.order(ByteOrder.BIG_ENDIAN).getLong(at + 4);
        }
    },
    /** Wave64: a GUID, 64 bits with the lowest byte first that count the header too. */
    WAVE64(24) {
        @Override
        long bodySize(ByteBuffer bytes, int at) {
            return bytes.order(ByteOrder.LITTLE_ENDIAN).getLong(at + 16) - headerBytes();
        }

        /** A GUID is no text, but silence is no GUID either. */
        @Override
        boolean hasId(ByteBuffer bytes, int at) {
            int zeros = 0;
            for (int k = at; k < at + 16; k++) {
                zeros += bytes.get(k) == 0 ? 1 : 0;
            }
            return zeros <= MOST_ZEROS;
        }
    };

    private static final long UNSIGNED = 0xFFFF_FFFFL;
    private static final int MOST_ZEROS = 4;
    private static final int STRAY = 16;

    private final int headerBytes;

    ChunkLayout(int headerBytes) {
        this.headerBytes = headerBytes;
    }

    int headerBytes() {
        return headerBytes;
    }

    abstract long bodySize(ByteBuffer bytes, int at);

    /**
     * Whether one chunk leads from a place to the end, or to a few bytes around it, which a recorder lost or added. The last chunk of a row does, so
     * rows need not be followed.
     */
    boolean reachesEnd(ByteBuffer bytes, int start) {
        if (!hasId(bytes, start)) {
            return false;
        }
        long size = bodySize(bytes, start);
        return size >= 0 && size <= bytes.limit() && Math.abs(start + headerBytes + size - bytes.limit()) <= STRAY;
    }

    boolean hasId(ByteBuffer bytes, int at) {
        for (int k = at; k < at + 4; k++) {
            if (bytes.get(k) < 0x20 || bytes.get(k) > 0x7E) {
                return false;
            }
        }
        return true;
    }
}
