package io.ccaas.sdk.audio.tags;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How containers of chunks write a chunk's header: where its size lies, what the size counts, and how bodies are padded. */
enum ChunkLayout {
    /** RIFF: four characters, 32 bits with the lowest byte first, padded to 2. */
    RIFF(8, 1) {
        @Override
        long bodySize(ByteBuffer bytes, int at) {
            return bytes.order(ByteOrder.LITTLE_ENDIAN).getInt(at + 4) & UNSIGNED;
        }
    },
    /** AIFF: four characters, 32 bits with the highest byte first, padded to 2. */
    IFF(8, 1) {
        @Override
        long bodySize(ByteBuffer bytes, int at) {
            return bytes.order(ByteOrder.BIG_ENDIAN).getInt(at + 4) & UNSIGNED;
        }
    },
    /** CAF: four characters, 64 bits with the highest byte first, not padded. */
    CAF(12, 0) {
        @Override
        long bodySize(ByteBuffer bytes, int at) {
            return bytes.order(ByteOrder.BIG_ENDIAN).getLong(at + 4);
        }
    },
    /** Wave64: a GUID, 64 bits with the lowest byte first that count the header too, padded to 8. */
    WAVE64(24, 7) {
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
    private final int padding;

    ChunkLayout(int headerBytes, int padding) {
        this.headerBytes = headerBytes;
        this.padding = padding;
    }

    int headerBytes() {
        return headerBytes;
    }

    abstract long bodySize(ByteBuffer bytes, int at);

    /** Whether chunk after chunk leads from a place to the end, or to a few bytes around it, which a recorder lost or added. */
    boolean reachesEnd(ByteBuffer bytes, int start) {
        long at = start;
        while (at + headerBytes <= bytes.limit() && hasId(bytes, (int) at)) {
            long size = bodySize(bytes, (int) at);
            if (size < 0 || size > bytes.limit()) {
                return false;
            }
            at += headerBytes + size;
            if (Math.abs(at - bytes.limit()) <= STRAY) {
                return true;
            }
            at += -size & padding;
        }
        return at == bytes.limit() && at > start;
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
