package io.ccaas.cli;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SplittableRandom;

/** A WAV file of pseudo-random audio with a planted chunk behind it, and the digest that its clean copy must have. */
final class LargeWav {

    private LargeWav() {}

    static String write(Path file, long audio) throws Exception {
        long even = audio & ~3L;
        byte[] planted = CleanTest.ascii("LIST\16\0\0\0INFOINAM\2\0\0\0+3");
        MessageDigest clean = MessageDigest.getInstance("SHA-256");
        clean.update(header(even, 36 + even));
        SplittableRandom random = new SplittableRandom(2026);
        byte[] block = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(header(even, 36 + even + planted.length));
            for (long left = even; left > 0; left -= block.length) {
                int length = (int) Math.min(left, block.length);
                random.nextBytes(block);
                out.write(block, 0, length);
                clean.update(block, 0, length);
            }
            out.write(planted);
        }
        return HexFormat.of().formatHex(clean.digest());
    }

    private static byte[] header(long audio, long riff) {
        ByteBuffer header = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        header.put(CleanTest.ascii("RIFF")).putInt((int) riff).put(CleanTest.ascii("WAVEfmt "));
        header.putInt(16).putShort((short) 1).putShort((short) 2).putInt(16_000).putInt(64_000);
        header.putShort((short) 4).putShort((short) 16);
        return header.put(CleanTest.ascii("data")).putInt((int) audio).array();
    }
}
