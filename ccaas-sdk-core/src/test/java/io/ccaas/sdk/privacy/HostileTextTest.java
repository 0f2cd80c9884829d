package io.ccaas.sdk.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
