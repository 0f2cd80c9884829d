package io.ccaas.sdk.audio.tags;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TarScanTest {

    private static byte[] header(String sum) {
        byte[] header = new byte[512];
        put(header, 0, "call.json");
        put(header, 257, "ustar");
        put(header, 148, sum);
        return header;
    }

    private static void put(byte[] target, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, target, at, bytes.length);
    }

    private static int find(byte[] header, int at) {
        byte[] bytes = new byte[at + header.length];
        System.arraycopy(header, 0, bytes, at, header.length);
        return TarScan.find(bytes, 0, bytes.length);
    }

    /** 9 letters, 5 letters, 8 spaces. */
    @ParameterizedTest
    @ValueSource(strings = {"003263\0 ", "3263    ", "  3263\0 ", "00003263"})
    void headerWithARightSum_isFoundWherever(String sum) {
        for (int at = 0; at < 12; at++) {
            assertEquals(at, find(header(sum), at));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"003262\0 ", "        ", "ustar", "9"})
    void soundThatHoldsTheWord_isNone(String sum) {
        assertEquals(-1, find(header(sum), 3));
    }

    @Test
    void headerThatIsNotWhole_isNone() {
        assertEquals(-1, find(Arrays.copyOf(header("003263\0 "), 511), 3));
        byte[] late = header("003263\0 ");
        assertEquals(-1, TarScan.find(Arrays.copyOfRange(late, 1, 512), 0, 511));
        assertEquals(-1, TarScan.find(late, 1, 512));
    }
}
