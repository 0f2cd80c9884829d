package io.ccaas.sdk.audio.ogg.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * The check sum of a page (RFC 3533, 6, field 7): over header and body, with its own four bytes taken as zero. {@link CRC32} has the same
 * polynomial with the lowest bit first and runs in the processor, so each byte is turned round for it. It begins with ones where
 * Ogg begins with zeros: inverting the first four bytes comes to the same.
 */
final class OggCrc {

    static final int OFFSET = 22;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final int PIECE = 4096;

    private final CRC32 sum = new CRC32();
    private final byte[] turned = new byte[PIECE];

    /** The header's four bytes must be zero. */
    int of(byte[] header, int headerLength, byte[] body, int offset, int length) {
        sum.reset();
        turn(header, 0, headerLength);
        for (int i = 0; i < 4; i++) {
            turned[i] = (byte) ~turned[i];
        }
        sum.update(turned, 0, headerLength);
        for (int i = 0; i < length; i += PIECE) {
            int piece = Math.min(PIECE, length - i);
            turn(body, offset + i, piece);
            sum.update(turned, 0, piece);
        }
        return Integer.reverse(~(int) sum.getValue());
    }

    private void turn(byte[] bytes, int offset, int length) {
        int i = 0;
        for (; i <= length - 8; i += 8) {
            LONGS.set(turned, i, eachByteTurned((long) LONGS.get(bytes, offset + i)));
        }
        for (; i < length; i++) {
            turned[i] = (byte) eachByteTurned(bytes[offset + i]);
        }
    }

    private static long eachByteTurned(long bits) {
        long turned = swapped(bits, 0x5555_5555_5555_5555L, 1);
        turned = swapped(turned, 0x3333_3333_3333_3333L, 2);
        return swapped(turned, 0x0F0F_0F0F_0F0F_0F0FL, 4);
    }

    private static long swapped(long bits, long low, int by) {
        return ((bits >>> by) & low) | ((bits & low) << by);
    }
}
