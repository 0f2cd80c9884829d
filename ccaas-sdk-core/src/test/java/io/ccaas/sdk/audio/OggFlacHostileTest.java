package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ogg and FLAC made to harm: only a refusal may come out, or an output that cleans to itself. */
@Tag("long-run")
final class OggFlacHostileTest {

    private static final byte[] NUMBER = text("+33639980001");
    private static final byte[] FLAC = join(
            text("fLaC"),
            CodecBytes.flacBlock(0, CodecBytes.flacInfo(192, 1, 0, 2)),
            CodecBytes.flacBlock(0x84, CodecBytes.noise(400, 1)),
            CodecBytes.flac(0),
            CodecBytes.flacVerbatim(1, 192, NUMBER),
            CodecBytes.flac(2));

    private static List<byte[]> seeds() {
        OggBytes opus = OggBytes.of(3).headers(CodecBytes.opusHead(), join(CodecBytes.opusTags(), NUMBER));
        opus.page(0, 2880, CodecBytes.opus(1), CodecBytes.opusPadded(NUMBER)).page(4, 3800, CodecBytes.opus(2));
        OggBytes vorbis = OggBytes.of(3)
                .headers(CodecBytes.vorbisIdentification(1), CodecBytes.vorbisComment(), CodecBytes.vorbisSetup(1));
        vorbis.page(0, 576, CodecBytes.vorbis(false, 1), CodecBytes.vorbis(true, 2))
                .page(4, 1000, CodecBytes.vorbis(true, 3));
        OggBytes speex = OggBytes.of(3).headers(CodecBytes.speexHeader(), NUMBER);
        speex.page(0, 320, CodecBytes.speex(5, 7), CodecBytes.speex(0, 0));
        OggBytes flac = OggBytes.of(3)
                .headers(
                        CodecBytes.oggFlacHead(1, CodecBytes.flacInfo(192, 0, 0, 0)),
                        CodecBytes.flacBlock(0x84, NUMBER));
        flac.page(0, 384, CodecBytes.flac(0), CodecBytes.flac(1));
        return List.of(opus.bytes(), vorbis.bytes(), speex.bytes(), flac.bytes(), FLAC);
    }

    @Test
    void truncatedAnywhere_isRefusedOrStaysClean() {
        for (byte[] seed : seeds()) {
            for (int length = 0; length < seed.length; length++) {
                mustBeRefusedOrStable(Arrays.copyOf(seed, length));
            }
        }
    }

    @Test
    void mutations_areRefusedOrStayClean() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);
        for (byte[] seed : seeds()) {
            int accepted = 0;
            for (int i = 0; i < 3_000; i++) {
                accepted += mustBeRefusedOrStable(mutant(seed, random));
            }
            assertTrue(accepted > 100, "the mutations are too harsh to test anything: " + accepted);
        }
    }

    /** Changes a few bytes, and mends the check sums so that the codec sees them. */
    private static byte[] mutant(byte[] seed, RandomGenerator random) {
        byte[] bytes = seed.clone();
        for (int k = random.nextInt(3); k >= 0; k--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) (random.nextBoolean() ? random.nextInt() : bytes[at] ^ 1 << random.nextInt(8));
        }
        int cut = random.nextInt(bytes.length);
        byte[] rest = Arrays.copyOfRange(bytes, random.nextInt(cut + 1), bytes.length);
        return mended(random.nextInt(10) == 0 ? join(Arrays.copyOf(bytes, cut), rest) : bytes);
    }

    private static byte[] mended(byte[] bytes) {
        int at = 0;
        while (at + 27 <= bytes.length && bytes[at] == 'O') {
            int end = at + 27 + (bytes[at + 26] & 0xFF);
            for (int i = at + 27, stop = end; i < Math.min(stop, bytes.length); i++) {
                end += bytes[i] & 0xFF;
            }
            if (end > bytes.length) {
                return bytes;
            }
            byte[] page = OggBytes.signed(Arrays.copyOfRange(bytes, at, end));
            System.arraycopy(page, 0, bytes, at, page.length);
            at = end;
        }
        return bytes;
    }

    private static int mustBeRefusedOrStable(byte[] input) {
        byte[] once;
        try {
            once = Cleaning.stream(input);
        } catch (AudioRefusedException e) {
            assertTrue(e.offset() <= input.length, () -> e.code() + " at " + e.offset());
            return 0;
        }
        assertArrayEquals(once, Cleaning.stream(once));
        return 1;
    }
}
