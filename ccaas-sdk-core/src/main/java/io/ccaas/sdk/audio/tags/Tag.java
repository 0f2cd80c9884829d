package io.ccaas.sdk.audio.tags;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tag that is recognised by how it begins.
 *
 * @param kind constant name: {@code ID3v2}, {@code ID3v1}, {@code TAG+}, {@code APE} or {@code Lyrics3}
 * @param length its bytes as it declares them; more than there are when it lies. Of a Lyrics3 tag only its first word, because it does
 *     not declare a length: see {@link #endsLyrics}
 */
public record Tag(String kind, long length) {

    /** How many bytes {@link #at} must see in order to recognise any tag and its length, but for an extended ID3v1 tag. */
    public static final int LOOK = 32;

    /** How many bytes {@link #at} must see in order to recognise an extended ID3v1 tag too. */
    public static final int LOOK_EXTENDED = 256;

    /** How many bytes {@link #endsLyrics} looks at. */
    public static final int LYRICS_END_BYTES = 9;

    /** Kind of the tag that ends where its last word does. */
    public static final String LYRICS = "Lyrics3";

    static final String ID3V2 = "ID3v2";
    static final String APE = "APE";

    /** How tags and their footers begin. */
    private static final List<String> WORDS =
            List.of("TAG", "ID3\2", "ID3\3", "ID3\4", "3DI", "APETAGEX", "LYRICSBEGIN", "LYRICS200", "LYRICSEND");

    private static final String LYRICS_BEGIN = "LYRICSBEGIN";
    private static final int ID3V2_HEADER = 10;
    private static final int APE_HEADER = 32;
    private static final int ID3V1_BYTES = 128;
    private static final int EXTENDED_BYTES = 227;

    /**
     * Recognises the tag that begins at a place.
     *
     * @param bytes where it lies
     * @param at its first byte
     * @param end end of what may be read
     * @return the tag, or null where none begins
     */
    public static @Nullable Tag at(byte[] bytes, int at, int end) {
        Bytes range = new Bytes(bytes, at, end);
        Tag front = inFront(range);
        if (front != null) {
            return front;
        }
        // A title may begin with a plus sign, so the extension counts only in front of the tag that it extends.
        if (range.isAt(at, "TAG+") && range.isAt(at + EXTENDED_BYTES, "TAG")) {
            return new Tag("TAG+", EXTENDED_BYTES);
        }
        if (range.isAt(at, "TAG")) {
            return new Tag("ID3v1", ID3V1_BYTES);
        }
        if (range.isAt(at, "APETAGEX")) {
            return new Tag(APE, APE_HEADER);
        }
        return range.isAt(at, LYRICS_BEGIN) ? new Tag(LYRICS, LYRICS_BEGIN.length()) : null;
    }

    /**
     * Whether the last word of a Lyrics3 tag begins at a place.
     *
     * @param bytes where it lies
     * @param at its first byte
     * @param end end of what may be read
     * @return whether the tag ends {@link #LYRICS_END_BYTES} behind
     */
    public static boolean endsLyrics(byte[] bytes, int at, int end) {
        if (at >= end || bytes[at] != 'L') {
            return false;
        }
        Bytes range = new Bytes(bytes, at, end);
        return range.isAt(at, "LYRICSEND") || range.isAt(at, "LYRICS200");
    }

    /**
     * Whether the first word of any tag, or of its footer, stands anywhere in a range.
     *
     * @param bytes where it lies
     * @param from first index
     * @param end end of the range
     * @return whether one was found; in sound, the short ones come up by chance now and then
     */
    public static boolean within(byte[] bytes, int from, int end) {
        Bytes range = new Bytes(bytes, from, end);
        for (String word : WORDS) {
            for (int i = from; i < end; i++) {
                if (bytes[i] == word.charAt(0) && range.isAt(i, word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Only the tags that may stand in front of audio: they say at their start how long they are. */
    static @Nullable Tag inFront(Bytes range) {
        int at = range.from();
        if (range.isAt(at, "ID3") && range.holds(at, ID3V2_HEADER)) {
            boolean footer = range.at(at + 3) == 4 && (range.at(at + 5) & 0x10) != 0;
            return new Tag(ID3V2, range.synchsafe(at + 6) + (footer ? 2 * ID3V2_HEADER : ID3V2_HEADER));
        }
        if (range.isAt(at, "APETAGEX") && range.holds(at, APE_HEADER) && (range.at(at + 23) & 0x20) != 0) {
            return new Tag(APE, range.littleEndian(at + 12) + APE_HEADER);
        }
        return null;
    }
}
