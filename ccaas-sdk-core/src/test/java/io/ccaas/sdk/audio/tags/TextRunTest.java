package io.ccaas.sdk.audio.tags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextRunTest {

    private static byte[] around(byte[] front, byte[] back) {
        byte[] all = Arrays.copyOf(front, front.length + back.length);
        System.arraycopy(back, 0, all, front.length, back.length);
        return all;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agent Lea, caller +33639980001",
                "{\"caller\":\"+33639980001\",\"agent\":\"Lea\",\"queue\":\"sales\",\"time\":\"12:00\"}\n",
                "2026-11-22;10:15:00;sales;+33639980001\r\n",
                "<call><agent>Lea</agent><queue>sales</queue></call>"
            })
    void text_isToldAtBothEnds(String text) {
        byte[] samples = {(byte) 0x80, 0, (byte) 0xFF};
        assertTrue(TextRun.begins(around(ascii(text), samples)));
        assertEquals(3, TextRun.beginOfEnd(around(samples, ascii(text))));
    }

    @Test
    void textThatIsShorter_passes() {
        byte[] text = Arrays.copyOf(ascii("agent Lea, caller +33639980001"), TextRun.LEAST - 1);
        assertFalse(TextRun.begins(text));
        assertEquals(-1, TextRun.beginOfEnd(text));
    }

    /** Half a wave of mu-law or of signed bytes runs through all of the characters. */
    @Test
    void slowSamples_areNoText() {
        byte[] wave = new byte[60];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (byte) (0x7E - Math.min(i, wave.length - i) * 3);
        }
        assertFalse(TextRun.begins(wave));
        assertEquals(-1, TextRun.beginOfEnd(wave));
    }

    /** All printable characters by turns, far apart: as loud samples of one sign may be. */
    @Test
    void samplesThatJump_areNoText() {
        byte[] wave = new byte[60];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (byte) (0x20 + i * 37 % 95);
        }
        assertFalse(TextRun.begins(wave));
        assertEquals(-1, TextRun.beginOfEnd(wave));
    }
}
