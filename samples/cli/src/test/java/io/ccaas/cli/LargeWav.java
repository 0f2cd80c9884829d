package io.ccaas.cli;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/**
 * A WAV file of pseudo-random audio with a planted chunk behind it, and the sum that its clean copy must have: a CRC, which
 * costs little without the optimising compiler, of blocks that are all different.
 */
final class LargeWav {

    private LargeWav() {}

    static long write(Path file, long audio) throws Exception {
        long even = audio & ~3L;
        byte[] planted = CleanTest.ascii("LIST\16\0\0\0INFOINAM\2\0\0\0+3");
        CRC32 clean = new CRC32();
        clean.update(header(even, 36 + even));
        byte[] block = new byte[1 << 20];
        new SplittableRandom(2026).nextBytes(block);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(header(even, 36 + even + planted.length));
            for (long left = even; left > 0; left -= block.length) {
                int length = (int) Math.min(left, block.length);
                ByteBuffer.wrap(block).putLong(left);
                out.write(block, 0, length);
                clean.update(block, 0, length);
            }
            out.write(planted);
        }
        return clean.getValue();
    }

    private static byte[] header(long audio, long riff) {
        ByteBuffer header = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        header.put(CleanTest.ascii("RIFF")).putInt((int) riff).put(CleanTest.ascii("WAVEfmt "));
        header.putInt(16).putShort((short) 1).putShort((short) 2).putInt(16_000).putInt(64_000);
        header.putShort((short) 4).putShort((short) 16);
        return header.put(CleanTest.ascii("data")).putInt((int) audio).array();
    }
}
