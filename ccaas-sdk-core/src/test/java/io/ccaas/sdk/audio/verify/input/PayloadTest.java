package io.ccaas.sdk.audio.verify.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class PayloadTest {

    @Test
    void lookingAhead_seesWhatIsReadNext_alsoWhereTheWindowMoves() {
        byte[] bytes = new byte[3 * Payload.LOOK_AHEAD];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 8));
        }
        Payload payload = new Payload(new ByteArrayInputStream(bytes));
        for (int at = 0; at < bytes.length; at++) {
            assertArrayEquals(Arrays.copyOfRange(bytes, at, Math.min(at + 16, bytes.length)), payload.peek(16));
            payload.u8();
        }
    }
}
