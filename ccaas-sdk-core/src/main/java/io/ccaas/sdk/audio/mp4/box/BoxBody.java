package io.ccaas.sdk.audio.mp4.box;

import java.nio.ByteBuffer;

/**
 * The numbers of a box without children, read in order. Nothing behind the end of the box is reachable. Not safe for use by several
 * threads.
 */
public final class BoxBody implements AutoCloseable {

    private final BoxWalk walk;
    private final Box box;
    private final String kind;
    private final byte[] block;
    private final ByteBuffer fields;
    private long behind;
    private long skipped;

    BoxBody(BoxWalk walk, Box box, String kind, byte[] block) {
        this.walk = walk;
        this.box = box;
        this.kind = kind;
        this.block = block;
        this.fields = ByteBuffer.wrap(block).limit(0);
        this.behind = box.bodySize();
    }

    /**
     * Where the box starts.
     *
     * @return bytes from the start of the input
     */
    public long offset() {
        return box.offset();
    }

    /**
     * How much was not read yet.
     *
     * @return bytes
     */
    public long remaining() {
        return behind + fields.remaining();
    }

    /**
     * Reads a number.
     *
     * @return 0 to 255
     */
    public int u8() {
        return need(1).get() & 0xFF;
    }

    /**
     * Reads a number.
     *
     * @return 0 to 65535
     */
    public int u16() {
        return need(2).getShort() & 0xFFFF;
    }

    /**
     * Reads a number.
     *
     * @return any int
     */
    public int i32() {
        return need(4).getInt();
    }

    /**
     * Reads a number.
     *
     * @return 0 to 2^32 - 1
     */
    public long u32() {
        return i32() & 0xFFFF_FFFFL;
    }

    /**
     * Reads a number.
     *
     * @return any long
     */
    public long i64() {
        return need(8).getLong();
    }

    /**
     * Reads a number of 32 bits, or of 64 where the version of the box says so.
     *
     * @param wide whether it has 64 bits
     * @return the number, unsigned when it has 32 bits
     */
    public long number(boolean wide) {
        return wide ? i64() : u32();
    }

    /**
     * Reads the number of entries of a table and checks it against what is left of the box.
     *
     * @param entryBytes bytes of one entry, at least 1
     * @return how many entries
     */
    public long entries(int entryBytes) {
        long count = u32();
        if (count * entryBytes > remaining()) {
            throw Mp4Rules.MP4_BAD_TABLE.at(box.offset());
        }
        return count;
    }

    /**
     * Reads bytes.
     *
     * @param count at most a block
     * @return a new array
     */
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) u8();
        }
        return bytes;
    }

    /**
     * Leaves numbers out.
     *
     * @param count bytes
     */
    public void skip(int count) {
        for (int i = 0; i < count; i++) {
            u8();
        }
        skipped += count;
    }

    /** Accounts for what was read and leaves the rest of the box out. */
    @Override
    public void close() {
        long unread = remaining();
        long read = box.bodySize() - unread;
        walk.settle(kind, read - skipped, skipped + fields.remaining(), behind);
    }

    private ByteBuffer need(int count) {
        if (fields.remaining() < count) {
            if (remaining() < count) {
                throw Mp4Rules.MP4_BOX_SIZE.at(box.offset());
            }
            refill();
        }
        return fields;
    }

    private void refill() {
        int rest = fields.remaining();
        System.arraycopy(block, fields.position(), block, 0, rest);
        int more = (int) Math.min(block.length - rest, behind);
        walk.fill(block, rest, more);
        behind -= more;
        fields.position(0).limit(rest + more);
    }
}
