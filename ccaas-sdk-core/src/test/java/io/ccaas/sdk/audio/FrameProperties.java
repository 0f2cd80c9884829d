package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.Mp3Bytes.ape;
import static io.ccaas.sdk.testing.Mp3Bytes.id3v1;
import static io.ccaas.sdk.testing.Mp3Bytes.id3v2;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.ccaas.sdk.testing.AdtsBytes;
import io.ccaas.sdk.testing.Mp3Bytes;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever tags surround the same frames, and whatever their free bits hold, the output is the same, byte by byte. */
final class FrameProperties {

    private static final byte[] MP3 = Mp3Bytes.frames(12);
    private static final byte[] MP3_WITH_COUNTS = Cleaning.stream(join(Mp3Bytes.info(12, 0), MP3));
    private static final byte[] ADTS = new AdtsBytes().frames(12);

    @Property(tries = 200)
    void metadataOfMp3_neverReachesTheOutput(
            @ForAll("leading") List<byte[]> front,
            @ForAll("trailing") List<byte[]> behind,
            @ForAll @Size(12) List<@IntRange(min = 0, max = 255) Integer> free,
            @ForAll("texts") String hidden) {
        byte[] frames = planted(free, hidden);
        assertArrayEquals(MP3, Cleaning.clean(join(joined(front), frames, joined(behind))));
        byte[] counts = Mp3Bytes.info(12, free.get(0));
        assertArrayEquals(MP3_WITH_COUNTS, Cleaning.clean(join(joined(front), counts, frames, joined(behind))));
    }

    @Property(tries = 200)
    void metadataOfAdts_neverReachesTheOutput(
            @ForAll("leading") List<byte[]> front,
            @ForAll("trailing") List<byte[]> behind,
            @ForAll boolean free,
            @ForAll boolean checked) {
        AdtsBytes frames = free ? new AdtsBytes().freeBits() : new AdtsBytes();
        byte[] middle = (checked ? frames.checked() : frames).frames(12);
        assertArrayEquals(ADTS, Cleaning.clean(join(joined(front), middle, joined(behind))));
    }

    /** The same sound with other free bits and other bytes behind the sound of each frame. */
    private static byte[] planted(List<Integer> free, String hidden) {
        byte[] frames = MP3.clone();
        for (int i = 0; i < free.size(); i++) {
            int at = i * Mp3Bytes.FRAME;
            frames[at + 2] |= (byte) (free.get(i) & 1);
            frames[at + 3] |= (byte) (free.get(i) & 0x3C);
            frames[at + 3] |= (byte) (i == 0 ? 0 : free.get(i) & 3);
            frames[at + Mp3Bytes.SIDE + 1] |= (byte) (free.get(i) & 0x7C);
            byte[] text = text(hidden);
            System.arraycopy(text, 0, frames, at + Mp3Bytes.FRAME - Mp3Bytes.FREE, text.length);
        }
        return frames;
    }

    private static byte[] joined(List<byte[]> parts) {
        return join(parts.toArray(new byte[0][]));
    }

    @Provide
    Arbitrary<List<byte[]>> leading() {
        Arbitrary<byte[]> tags = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(2, 3, 4), Arbitraries.of(0, 0x40, 0x80, 0x10), bodies())
                        .as((version, flags, body) -> id3v2(version, version == 4 ? flags : flags & 0xC0, body)),
                bodies().map(body -> ape(true, body)));
        return tags.list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<byte[]>> trailing() {
        Arbitrary<byte[]> tags = Arbitraries.oneOf(
                texts().map(text -> id3v1(text)),
                bodies().map(body -> ape(true, body)),
                bodies().map(body -> id3v2(4, 0x10, body)),
                texts().map(text -> text("LYRICSBEGIN" + text + "LYRICSEND")));
        return tags.list().ofMaxSize(4);
    }

    /** Without 0xFF, which could be the start of a frame. */
    @Provide
    Arbitrary<byte[]> bodies() {
        return Arbitraries.strings()
                .withCharRange('\0', '\u00fe')
                .ofMaxLength(300)
                .map(text -> text(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withCharRange('\1', '\u00fe').ofMaxLength(12);
    }
}
