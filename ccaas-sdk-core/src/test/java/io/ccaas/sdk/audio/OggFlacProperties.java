package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.ccaas.sdk.testing.WavBytes;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever surrounds the same packets or frames, the output is the same, byte by byte. */
final class OggFlacProperties {

    @Property(tries = 200)
    void opus_isTheSame(@ForAll("bodies") String comment, @ForAll int number, @ForAll long base, @ForAll boolean nil) {
        byte[] head = CodecBytes.opusHead(number & 15, number, WavBytes.text(comment));
        OggBytes ogg = OggBytes.of(number).countingFrom(number).page(OggBytes.FIRST, base, head);
        ogg.page(0, base, join(text("OpusTags"), WavBytes.text(comment)));
        if (nil) {
            ogg.page(0, base);
        }
        assertArrayEquals(
                OggBytes.canonical()
                        .headers(CodecBytes.opusHead(), CodecBytes.opusTags())
                        .page(0, 960, CodecBytes.opus(1))
                        .page(OggBytes.LAST, 2800, CodecBytes.opus(2), CodecBytes.opus(3))
                        .bytes(),
                Cleaning.clean(audio(ogg, base >>> 2)));
    }

    private static byte[] audio(OggBytes ogg, long base) {
        return ogg.page(0, base + 1920, CodecBytes.opus(1), CodecBytes.opus(2))
                .page(OggBytes.LAST, base + 2800, CodecBytes.opus(3))
                .bytes();
    }

    @Property(tries = 200)
    void vorbis_isTheSame(@ForAll("bodies") String body, @ForAll int number, @ForAll long base) {
        byte[] more = WavBytes.text(body);
        byte[] comment = join(text("\3vorbis"), more);
        byte[] setup = join(CodecBytes.vorbisSetup(number & 0xFF), more);
        OggBytes ogg = OggBytes.of(number).headers(join(CodecBytes.vorbisIdentification(number), more), comment, setup);
        OggBytes clean = OggBytes.canonical()
                .headers(CodecBytes.vorbisIdentification(0), CodecBytes.vorbisComment(), CodecBytes.vorbisSetup(0));
        clean.page(0, 576, CodecBytes.vorbis(false, 1), CodecBytes.vorbis(true, 2))
                .page(OggBytes.LAST, 1500, CodecBytes.vorbis(true, 3));
        assertArrayEquals(clean.bytes(), Cleaning.clean(vorbisAudio(ogg, base >>> 2)));
    }

    private static byte[] vorbisAudio(OggBytes ogg, long base) {
        return ogg.page(0, base + 576, CodecBytes.vorbis(false, 1), CodecBytes.vorbis(true, 2))
                .page(OggBytes.LAST, base + 1500, CodecBytes.vorbis(true, 3))
                .bytes();
    }

    @Property(tries = 200)
    void speex_isTheSame(@ForAll("bodies") String body, @ForAll int number, @ForAll long message) {
        byte[] more = WavBytes.text(body);
        byte[] header =
                join(CodecBytes.speexHeader(body.substring(0, Math.min(20, body.length())), number, 1, number), more);
        byte[] dirty = OggBytes.of(number)
                .headers(header, more, more)
                .page(0, 160, CodecBytes.speex(message, 7))
                .bytes();
        OggBytes clean = OggBytes.canonical().headers(CodecBytes.speexHeader(), new byte[8]);
        assertArrayEquals(clean.page(0, 160, CodecBytes.speex(0, 7)).bytes(), Cleaning.clean(dirty));
    }

    @Property(tries = 200)
    void flac_isTheSame(@ForAll("blocks") List<String> bodies, @ForAll int number, @ForAll boolean tag) {
        byte[] blocks = bodies.stream()
                .map(body -> CodecBytes.flacBlock(1 + body.length() % 126, WavBytes.text(body)))
                .reduce(new byte[0], WavBytes::join);
        byte[] info = CodecBytes.flacInfo(0x4000 | (number & 0x3FFF), number & 0xFF_FFFF, 0, number);
        byte[] behind = tag ? join(text("TAG"), le(number, 4), new byte[121]) : new byte[0];
        byte[] frames = join(CodecBytes.flac(0), CodecBytes.flac(1));
        byte[] last = CodecBytes.flacBlock(0x81, new byte[3]);
        byte[] dirty = join(text("fLaC"), CodecBytes.flacBlock(0, info), blocks, last, frames, behind);
        byte[] clean = join(text("fLaC"), CodecBytes.flacBlock(0x80, CodecBytes.flacInfo(192, 0, 384, 0)), frames);
        assertArrayEquals(clean, Cleaning.clean(dirty));
    }

    @Provide
    Arbitrary<List<String>> blocks() {
        return bodies().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(300);
    }
}
