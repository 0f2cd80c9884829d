package io.ccaas.sdk.audio.tags;

import static io.ccaas.sdk.testing.Mp3Bytes.ape;
import static io.ccaas.sdk.testing.Mp3Bytes.id3v1;
import static io.ccaas.sdk.testing.Mp3Bytes.id3v2;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TrailingTagsTest {

    private static final byte[] BODY = text("+33639980001");
    private static final byte[] AUDIO = new byte[500];

    static Stream<byte[]> tags() {
        byte[] extended = Arrays.copyOf(text("TAG++33639980001"), 227);
        return Stream.of(
                id3v1("+33639980001"),
                join(extended, id3v1("title")),
                join(id3v1("one"), id3v1("two"), id3v1("three")),
                join(text("LYRICSBEGIN+33639980001LYRICSEND"), id3v1("")),
                text("LYRICSBEGININD0000200EAL00005+3363000034LYRICS200"),
                ape(false, BODY),
                ape(true, BODY),
                join(ape(true, BODY), id3v1("")),
                id3v2(4, 0x10, BODY),
                join(id3v2(4, 0x10, new byte[400]), ape(false, BODY), id3v1("")));
    }

    private static long lengthBehind(byte[] front, byte[] tag) {
        byte[] all = join(front, tag);
        return TrailingTags.lengthBefore(all, 0, all.length);
    }

    @ParameterizedTest
    @MethodSource("tags")
    void tagsAtTheEnd_areMeasured(byte[] tag) {
        long expected = tag.length;
        assertEquals(expected, lengthBehind(AUDIO, tag));
        assertEquals(expected, lengthBehind(new byte[0], tag));
    }

    @ParameterizedTest
    @MethodSource("tags")
    void tagThatBeginsHere_isRecognised(byte[] tag) {
        Tag found = Tag.at(tag, 0, tag.length);
        boolean footerOnly = tag[0] == '+';
        assertEquals(footerOnly, found == null);
        assertTrue(found == null || found.length() <= tag.length);
    }

    @Test
    void audio_endsWithNoTag() {
        assertEquals(0, lengthBehind(AUDIO, new byte[0]));
        assertEquals(0, lengthBehind(AUDIO, text("TAG")));
        assertNull(Tag.at(AUDIO, 0, AUDIO.length));
    }

    @Test
    void titleThatBeginsWithAPlusSign_isNoExtension() {
        byte[] tag = id3v1("+33639980001");
        assertEquals("ID3v1", assertNotNullTag(tag).kind());
        byte[] both = join(Arrays.copyOf(text("TAG+"), 227), tag);
        assertEquals(new Tag("TAG+", 227), assertNotNullTag(both));
    }

    private static Tag assertNotNullTag(byte[] bytes) {
        Tag tag = Tag.at(bytes, 0, bytes.length);
        assertNotNull(tag);
        return tag;
    }

    @Test
    void tagThatLies_reachesFurtherThanOneCanSee() {
        byte[] footer = ape(false, new byte[0]);
        footer[15] = 0x7F;
        assertTrue(lengthBehind(AUDIO, footer) > 0x7F00_0000L);
        footer[12] = 0;
        footer[15] = 0;
        assertEquals(32, lengthBehind(AUDIO, footer));
    }

    @Test
    void everyCutOfATag_isMeasuredWithoutFault() {
        for (byte[] tag : List.of(
                join(id3v2(4, 0x10, BODY), ape(true, BODY), id3v1("x")), text("LYRICS200"), text("LYRICSEND"))) {
            for (int from = 0; from <= tag.length; from++) {
                byte[] cut = Arrays.copyOfRange(tag, from, tag.length);
                assertTrue(TrailingTags.lengthBefore(cut, 0, cut.length) >= 0);
                byte[] front = Arrays.copyOf(tag, from);
                Tag found = Tag.at(front, 0, front.length);
                assertTrue(found == null || found.length() >= 0);
            }
        }
    }
}
