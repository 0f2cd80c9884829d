package io.ccaas.sdk.credentials.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that is known is put onto a token; the heap of a process that signs with it there is searched for it. */
@Tag("real-servers")
final class HeapTest {

    @TempDir
    Path folder;

    /** The same key in the same program, once on the token and once in memory, where it must be found. */
    @Test
    void keyOnAToken_isNotInTheHeapOfWhoSignsWithIt() throws Exception {
        SoftHsm token = SoftHsm.in(folder);
        token.make("known", "ec -pkeyopt ec_paramgen_curve:P-256");
        token.take("known", "01");
        byte[] scalar = scalar(folder.resolve("known.k8"));
        List<String> onToken = token.java(HeapMain.class, "known", "token");
        List<String> inMemory = token.java(HeapMain.class, "known", "memory");
        assertEquals(onToken, inMemory, "the same key signed");
        assertTrue(holds(folder.resolve("memory.hprof"), scalar), "a key in memory is found by this search");
        assertFalse(holds(folder.resolve("token.hprof"), scalar), "the key left its token");
    }

    private static byte[] scalar(Path pkcs8) throws Exception {
        String text = Files.readString(pkcs8).replaceAll("-----[A-Z ]+-----", "");
        ECPrivateKey key = (ECPrivateKey) KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text)));
        byte[] scalar = new byte[32];
        byte[] number = key.getS().toByteArray();
        int length = Math.min(number.length, scalar.length);
        System.arraycopy(number, number.length - length, scalar, scalar.length - length, length);
        return scalar;
    }

    /** In either order of bytes; half of the number is enough. */
    private static boolean holds(Path dump, byte[] scalar) throws IOException {
        byte[] half = Arrays.copyOf(scalar, 16);
        byte[] reversed = new byte[16];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = scalar[15 - i];
        }
        try (FileChannel channel = FileChannel.open(dump)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            for (int at = 0; at <= bytes.limit() - 16; at++) {
                if (is(half, bytes, at) || is(reversed, bytes, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean is(byte[] sought, ByteBuffer bytes, int at) {
        int i = 0;
        while (i < sought.length && bytes.get(at + i) == sought[i]) {
            i++;
        }
        return i == sought.length;
    }
}
