package io.ccaas.sdk.audio;

import static io.ccaas.sdk.audio.ChunkBytes.AUDIO;
import static io.ccaas.sdk.audio.ChunkBytes.au;
import static io.ccaas.sdk.audio.ChunkBytes.auOf;
import static io.ccaas.sdk.audio.ChunkBytes.be;
import static io.ccaas.sdk.audio.ChunkBytes.caf;
import static io.ccaas.sdk.audio.ChunkBytes.cafChunk;
import static io.ccaas.sdk.audio.ChunkBytes.comm;
import static io.ccaas.sdk.audio.ChunkBytes.desc;
import static io.ccaas.sdk.audio.ChunkBytes.form;
import static io.ccaas.sdk.audio.ChunkBytes.iff;
import static io.ccaas.sdk.audio.ChunkBytes.w64;
import static io.ccaas.sdk.audio.ChunkBytes.w64Chunk;
import static io.ccaas.sdk.testing.WavBytes.fmt;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.testing.WavBytes;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever surrounds the same audio in AU, AIFF, CAF and Wave64, the output is the same; whatever is broken, only refusals come out. */
final class BlockFamiliesProperties {

    private static final byte[] COMM = comm(2, AUDIO.length / 4, 16);
    private static final byte[] DESC = desc("lpcm", 2, 4, 2, 16);
    private static final byte[] W64_FMT = w64Chunk("fmt ", fmt(1, 2, 8000, 4, 16));

    /**
     * A chunk of metadata.
     *
     * @param id four characters
     * @param body any bytes, one in each character
     */
    record Chunk(String id, String body) {}

    @Property(tries = 150)
    void aiff_isTheSame(
            @ForAll("chunks") List<Chunk> front, @ForAll("chunks") List<Chunk> behind, @ForAll("bodies") String free) {
        byte[] sound = iff("SSND", be(free.length(), 4), be(free.hashCode(), 4), text(free), AUDIO, text(free));
        byte[] input = form("AIFF", all(front, ChunkBytes::iff), COMM, all(behind, ChunkBytes::iff), sound);
        byte[] turned = form("AIFF", sound, all(front, ChunkBytes::iff), COMM, all(behind, ChunkBytes::iff));
        Cleaning.assertCleans(ChunkBytes.aiff(), join(input, text(free)));
        Cleaning.assertCleans(ChunkBytes.aiff(), turned);
    }

    @Property(tries = 150)
    void caf_isTheSame(
            @ForAll("chunks") List<Chunk> front, @ForAll("chunks") List<Chunk> behind, @ForAll("bodies") String free) {
        byte[] data = cafChunk("data", be(free.hashCode(), 4), AUDIO);
        byte[] more = all(behind, ChunkBytes::cafChunk);
        byte[] input = caf(all(front, ChunkBytes::cafChunk), DESC, more, data, more, text(free));
        Cleaning.assertCleans(caf(DESC, cafChunk("data", new byte[4], AUDIO)), input);
    }

    @Property(tries = 150)
    void wave64_isTheSame(
            @ForAll("chunks") List<Chunk> front, @ForAll("chunks") List<Chunk> behind, @ForAll("bodies") String free) {
        byte[] data = w64Chunk("data", AUDIO);
        byte[] more = all(behind, (id, body) -> w64Chunk(id, body[0]));
        byte[] input =
                join(w64(all(front, (id, body) -> w64Chunk(id, body[0])), W64_FMT, more, data, more), text(free));
        Cleaning.assertCleans(
                WavBytes.riff().fmtPcm16(2, 8000).chunk("data", AUDIO).bytes(), input);
    }

    @Property(tries = 150)
    void au_isTheSame(@ForAll("bodies") String note, @ForAll("bodies") String trailing) {
        byte[] input = auOf(24 + note.length(), AUDIO.length, 3, 8000, 2, text(note), join(AUDIO, text(trailing)));
        Cleaning.assertCleans(au(3, 8000, 2, AUDIO), input);
    }

    @Example
    void mutantsAndPieces_areRefusedOrStayClean() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);
        List<byte[]> seeds = List.of(
                au(1, 8000, 2, AUDIO),
                ChunkBytes.aiff(iff("NAME", text("+33639980001"))),
                ChunkBytes.aifc("sowt", 16, 2, new byte[2], AUDIO, AUDIO.length / 4),
                caf(DESC, cafChunk("info", text("+33639980001")), cafChunk("data", new byte[4], AUDIO)),
                w64(W64_FMT, w64Chunk("data", AUDIO), w64Chunk("list", text("+33639980001"))),
                WavBytes.riff()
                        .chunk("fmt ", join(fmt(0x11, 1, 8000, 36, 4), new byte[] {2, 0, 65, 0}))
                        .chunk("data", new byte[36 * 20])
                        .bytes());
        int accepted = 0;
        for (int i = 0; i < 6_000; i++) {
            accepted += mustBeRefusedOrStable(mutant(random, seeds.get(i % seeds.size())));
        }
        assertTrue(accepted > 300, "the mutations are too harsh to test anything: " + accepted);
    }

    private static byte[] mutant(RandomGenerator random, byte[] seed) {
        byte[] bytes = Arrays.copyOf(seed, seed.length - (random.nextInt(3) == 0 ? random.nextInt(seed.length) : 0));
        for (int k = random.nextInt(3); k >= 0 && bytes.length > 0; k--) {
            int at = random.nextInt(random.nextBoolean() ? Math.min(120, bytes.length) : bytes.length);
            byte[] value = be(random.nextBoolean() ? random.nextInt(64) : random.nextLong(), 1 + random.nextInt(8));
            System.arraycopy(value, 0, bytes, at, Math.min(value.length, bytes.length - at));
        }
        return bytes;
    }

    private static int mustBeRefusedOrStable(byte[] input) {
        byte[] once;
        try {
            once = Cleaning.stream(input);
        } catch (AudioRefusedException e) {
            assertTrue(e.offset() <= input.length);
            return 0;
        }
        assertArrayEquals(once, Cleaning.stream(once));
        return 1;
    }

    private static byte[] all(List<Chunk> chunks, BiFunction<String, byte[][], byte[]> form) {
        byte[] all = {};
        for (Chunk chunk : chunks) {
            all = join(all, form.apply(chunk.id, new byte[][] {text(chunk.body)}));
        }
        return all;
    }

    @Provide
    Arbitrary<List<Chunk>> chunks() {
        Arbitrary<String> known =
                Arbitraries.of("NAME", "ANNO", "APPL", "info", "strg", "uuid", "list", "bext", "junk");
        Arbitrary<String> any = Arbitraries.strings()
                .withCharRange('\0', '\u00ff')
                .ofLength(4)
                .filter(id ->
                        !List.of("data", "fmt ", "desc", "COMM", "SSND", "fact").contains(id));
        return Combinators.combine(Arbitraries.oneOf(known, any), bodies())
                .as(Chunk::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(200);
    }
}
