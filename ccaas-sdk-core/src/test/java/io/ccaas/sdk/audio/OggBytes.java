package io.ccaas.sdk.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Writes Ogg pages by hand, with a check sum that is computed bit by bit. */
final class OggBytes {

    static final int CONTINUED = 1;
    static final int FIRST = 2;
    static final int LAST = 4;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int serial;
    private int sequence;
    private int firstSequence;

    private OggBytes(int serial) {
        this.serial = serial;
    }

    /** A stream as the cleaner writes it: serial number 1. */
    static OggBytes canonical() {
        return new OggBytes(1);
    }

    static OggBytes of(int serial) {
        return new OggBytes(serial);
    }

    OggBytes serial(int number) {
        serial = number;
        sequence = firstSequence;
        return this;
    }

    OggBytes countingFrom(int number) {
        sequence = number;
        firstSequence = number;
        return this;
    }

    /** Header packets, each on a page of its own. */
    OggBytes headers(byte[]... packets) {
        for (int i = 0; i < packets.length; i++) {
            page(i == 0 ? FIRST : 0, 0, packets[i]);
        }
        return this;
    }

    /** Whole packets on one page. */
    OggBytes page(int flags, long granule, byte[]... packets) {
        ByteArrayOutputStream lacing = new ByteArrayOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] packet : packets) {
            for (int rest = packet.length; rest >= 0; rest -= 255) {
                lacing.write(Math.min(rest, 255));
            }
            body.writeBytes(packet);
        }
        return rawPage(flags, granule, lacing.toByteArray(), body.toByteArray());
    }

    OggBytes rawPage(int flags, long granule, byte[] lacing, byte[] body) {
        byte[] page = bytes(flags, granule, lacing, body);
        out.writeBytes(page);
        return this;
    }

    OggBytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private byte[] bytes(int flags, long granule, byte[] lacing, byte[] body) {
        ByteBuffer page = ByteBuffer.allocate(27 + lacing.length + body.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put(new byte[] {'O', 'g', 'g', 'S', 0, (byte) flags}).putLong(granule);
        page.putInt(serial).putInt(sequence++).putInt(0).put((byte) lacing.length);
        page.put(lacing).put(body);
        return signed(page.array());
    }

    /** Puts the right check sum into a page. */
    static byte[] signed(byte[] page) {
        byte[] copy = page.clone();
        Arrays.fill(copy, 22, 26, (byte) 0);
        int sum = (int) crc(32, 0x04C11DB7L, copy);
        ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(22, sum);
        return copy;
    }

    /** Bit by bit, highest bit first, from 0. */
    static long crc(int width, long polynomial, byte[] bytes) {
        long sum = 0;
        for (byte value : bytes) {
            sum ^= (long) (value & 0xFF) << (width - 8);
            for (int i = 0; i < 8; i++) {
                boolean carry = (sum >> (width - 1) & 1) == 1;
                sum = (sum << 1 ^ (carry ? polynomial : 0)) & ((1L << width) - 1);
            }
        }
        return sum;
    }
}
