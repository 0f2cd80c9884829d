package io.ccaas.sdk.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileTextTest {

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x08, 0x1B, 0x7F, 0x85, 0x200B, 0x200E, 0x202E, 0x2028, 0x2066, 0xFEFF, 0xE000, 0xE0001})
    void invisibleCharacter_isRemoved(int character) {
        String hostile = "a" + Character.toString(character) + "b";
        assertEquals("ab", HostileText.plain(hostile));
        assertEquals("ab", HostileText.html(hostile));
    }

    @Test
    void loneSurrogate_isRemoved() {
        assertEquals("ab", HostileText.plain("a\uD800b"));
    }

    /** Otherwise whoever writes such a character between two digits brings the number past the redactor. */
    @Test
    void noCharacterThatIsRemoved_hidesANumberFromTheRedactor() {
        Redactor redactor = Redactor.standard();
        StringBuilder text = new StringBuilder();
        int numbers = 0;
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            boolean everyKind = c < 0x30000 || (c & 0xff) > 0xf0;
            if (everyKind && HostileText.plain(Character.toString(c)).isEmpty()) {
                text.append("06").appendCodePoint(c).append("12345678 ok\n");
                numbers++;
            }
            if (text.length() > 100_000) {
                assertFalse(redactor.redact(text.toString()).plainText().contains("12345678"));
                text.setLength(0);
            }
        }
        assertFalse(redactor.redact(text.toString()).plainText().contains("12345678"));
        assertTrue(numbers > 10_000);
    }

    @Test
    void markup_isEscaped() {
        assertEquals(
                "&lt;img src=&quot;x&quot; onerror=&#39;&#96;y&#96;&#39;&gt;&amp;amp;",
                HostileText.html("<img src=\"x\" onerror='`y`'>&amp;"));
    }

    @Test
    void ordinaryText_staysAsItIs() {
        assertEquals("Café, 你好 \uD83D\uDE00\n\tend", HostileText.plain("Café, 你好 \uD83D\uDE00\n\tend"));
        assertEquals("one<br>two", HostileText.html("one\ntwo"));
    }
}
