package io.ccaas.sdk.audit.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only short names without long numbers come out, whatever goes in. */
final class ContentTagTest {

    @ParameterizedTest
    @CsvSource({
        "pcm_mulaw, pcm-mulaw",
        "LIST/INFO, LIST-INFO",
        "bytes after the audio, bytes-after-the-audio",
        "+33639980001, --",
        "1234/5678, 1234-5678",
        "'a\",\"b', a-b",
        "abcdefghijabcdefghijabcdefghijabcdefghijX, abcdefghijabcdefghijabcdefghijabcdefghij"
    })
    void names_areBroughtIntoForm(String given, String form) {
        assertEquals(form, ContentTag.of(given).toString());
    }

    @Test
    void equalNames_areOne() {
        ContentTag name = ContentTag.of("LIST/INFO");
        assertEquals(name, ContentTag.of("LIST-INFO"));
        assertEquals("LIST-INFO".hashCode(), name.hashCode());
        assertNotEquals(name, ContentTag.of("LIST"));
        assertNotEquals(name, new Object());
    }
}
