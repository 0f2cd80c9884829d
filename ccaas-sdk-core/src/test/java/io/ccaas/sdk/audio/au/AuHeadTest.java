package io.ccaas.sdk.audio.au;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import org.junit.jupiter.api.Test;

final class AuHeadTest {

    private static final long MOST = 0xFFFF_FFFEL;

    @Test
    void audioThatTheHeaderCannotMeasure_isRefused() {
        AuHead.mustFit(MOST, 54);
        AudioRefusedException e = assertThrows(AudioRefusedException.class, () -> AuHead.mustFit(MOST + 1, 54));
        assertEquals("AU_TOO_LARGE", e.code());
        assertEquals(54, e.offset());
    }
}
