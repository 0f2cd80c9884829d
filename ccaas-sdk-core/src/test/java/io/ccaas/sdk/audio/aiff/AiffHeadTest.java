package io.ccaas.sdk.audio.aiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import org.junit.jupiter.api.Test;

final class AiffHeadTest {

    private static final long MOST = 0xFFFF_FF7FL;

    @Test
    void audioThatTheHeaderCannotMeasure_isRefused() {
        AiffHead.mustFit(MOST, 54);
        AudioRefusedException e = assertThrows(AudioRefusedException.class, () -> AiffHead.mustFit(MOST + 1, 54));
        assertEquals("AIFF_TOO_LARGE", e.code());
        assertEquals(54, e.offset());
    }
}
