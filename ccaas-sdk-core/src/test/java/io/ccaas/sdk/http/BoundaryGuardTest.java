package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.http.failure.CallRefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BoundaryGuardTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 100})
    void boundaryInTheAudio_isRefusedHoweverReadsCutIt(int length) {
        InputStream guarded = guarded("samples ABABC samples");
        CallRefusedException refused = assertThrows(CallRefusedException.class, () -> drain(guarded, length));
        assertEquals("AUDIO_HOLDS_BOUNDARY", refused.code());
    }

    @Test
    void boundaryAfterAFalseStart_isRefused() {
        assertThrows(CallRefusedException.class, () -> drain(guarded("ABABABC"), 1));
    }

    @Test
    void boundaryInTheAudio_isRefusedByteByByte() {
        InputStream guarded = guarded("ABABC");
        assertThrows(CallRefusedException.class, () -> {
            while (guarded.read() >= 0) {
                // up to the end
            }
        });
    }

    @Test
    void almostTheBoundary_passesUnchanged() throws IOException {
        byte[] audio = "ABAB ABABAB BABC".getBytes(StandardCharsets.US_ASCII);
        assertArrayEquals(audio, guarded("ABAB ABABAB BABC").readAllBytes());
    }

    private static InputStream guarded(String audio) {
        return new BoundaryGuard(new ByteArrayInputStream(audio.getBytes(StandardCharsets.US_ASCII)), "ABABC");
    }

    private static void drain(InputStream in, int length) throws IOException {
        byte[] buffer = new byte[length];
        while (in.read(buffer, 0, length) >= 0) {
            // up to the end
        }
    }
}
