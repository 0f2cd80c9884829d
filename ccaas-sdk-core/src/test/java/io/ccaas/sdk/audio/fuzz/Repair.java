package io.ccaas.sdk.audio.fuzz;

/** Makes checksums right again after a mutation: a wrong one ends the work before anything behind it is read. */
final class Repair {

    private static final int OGG_HEAD = 27;
    private static final long[] OGG = table(32, 0x04C11DB7L);
    private static final long[] FLAC_HEAD = table(8, 0x07);
    private static final long[] FLAC_FRAME = table(16, 0x8005);

    private Repair() {}

    /** Whatever it begins like. */
    static byte[] any(byte[] data) {
        boolean ogg = data.length > 4 && data[0] == 'O' && data[1] == 'g' && data[2] == 'g';
        boolean flac = data.length > 4 && data[0] == 'f' && data[1] == 'L' && data[2] == 'a';
        return ogg ? ogg(data) : flac ? flac(data) : data;
    }

    /** Ogg pages, as far as one follows the other; every fourth length is left as it is. */
    static byte[] ogg(byte[] data) {
        byte[] mended = data.clone();
        int at = 0;
        while (data.length % 4 != 0 && at + OGG_HEAD <= data.length) {
            int end = at + OGG_HEAD + (data[at + 26] & 0xFF);
            for (int i = at + OGG_HEAD, last = end; i < last && i < data.length; i++) {
                end += data[i] & 0xFF;
            }
            if (end > data.length) {
                break;
            }
            put(mended, at + 22, 0, 4, true);
            put(mended, at + 22, crc(mended, at, end, 32, OGG), 4, true);
            at = end;
        }
        return mended;
    }

    /** FLAC frames: checksum of the header, then that of the whole frame, up to the next sync code. */
    static byte[] flac(byte[] data) {
        byte[] mended = data.clone();
        int start = sync(data, 42);
        while (data.length % 4 != 0 && start >= 0) {
            int next = sync(data, start + 8);
            int end = next < 0 ? data.length : next;
            int head = start + headLength(data, start);
            if (head + 3 < end) {
                mended[head] = (byte) crc(mended, start, head, 8, FLAC_HEAD);
                put(mended, end - 2, crc(mended, start, end - 2, 16, FLAC_FRAME), 2, false);
            }
            start = next;
        }
        return mended;
    }

    private static int sync(byte[] data, int from) {
        for (int at = from; at + 8 < data.length; at++) {
            if ((data[at] & 0xFF) == 0xFF && (data[at + 1] & 0xFE) == 0xF8) {
                return at;
            }
        }
        return -1;
    }

    /** Bytes of a header without its checksum: four, the number, and what the codes for block size and rate add. */
    private static int headLength(byte[] data, int at) {
        int number = Math.max(1, Integer.numberOfLeadingZeros(~(data[at + 4] << 24)));
        int size = (data[at + 2] & 0xF0) >> 4;
        int rate = data[at + 2] & 0x0F;
        return 4 + number + (size == 6 ? 1 : size == 7 ? 2 : 0) + (rate == 12 ? 1 : rate == 13 || rate == 14 ? 2 : 0);
    }

    /** Check sums whose highest bit comes first. */
    private static long crc(byte[] data, int from, int to, int width, long[] table) {
        long crc = 0;
        for (int i = from; i < to; i++) {
            crc = (crc << 8) ^ table[(int) ((crc >> (width - 8)) ^ data[i]) & 0xFF];
        }
        return crc & ((1L << width) - 1);
    }

    private static long[] table(int width, long polynomial) {
        long[] table = new long[256];
        for (int i = 0; i < 256; i++) {
            long crc = (long) i << (width - 8);
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc << 1) ^ (((crc >> (width - 1)) & 1) == 1 ? polynomial : 0);
            }
            table[i] = crc & ((1L << width) - 1);
        }
        return table;
    }

    private static void put(byte[] into, int at, long value, int bytes, boolean little) {
        for (int i = 0; i < bytes; i++) {
            into[at + i] = (byte) (value >> (8 * (little ? i : bytes - 1 - i)));
        }
    }
}
