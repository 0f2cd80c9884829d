package io.ccaas.sdk.audio;

import static io.ccaas.sdk.audio.CodecBytes.OPUS_SAMPLES;
import static io.ccaas.sdk.audio.CodecBytes.opus;
import static io.ccaas.sdk.audio.CodecBytes.opusHead;
import static io.ccaas.sdk.audio.CodecBytes.opusTags;
import static io.ccaas.sdk.testing.WavBytes.join;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Which packets share a page, and when each page is said to sound, are free numbers of an input: none of them passes. */
final class OggPagesProperties {

    private static final int PACKETS = 600;

    /**
     * A page of the input.
     *
     * @param packets on it
     * @param gap samples in front of it, by its position
     */
    record Cut(int packets, long gap) {}

    private static byte[][] packets(int from, int to) {
        byte[][] packets = new byte[to - from][];
        for (int i = from; i < to; i++) {
            packets[i - from] = opus(i % 7);
        }
        return packets;
    }

    @Property(tries = 100)
    void pagesAndGaps_leaveNoTrace(@ForAll("cuts") List<Cut> cuts) {
        OggBytes ogg = OggBytes.of(7).headers(opusHead(), opusTags());
        int done = 0;
        long position = 0;
        for (Cut cut : cuts) {
            int next = Math.min(PACKETS, done + cut.packets);
            position += cut.gap + (long) OPUS_SAMPLES * (next - done);
            ogg.page(0, position, packets(done, next));
            done = next;
        }
        for (; done < PACKETS; done += 200) {
            int next = Math.min(PACKETS, done + 200);
            position += (long) OPUS_SAMPLES * (next - done);
            ogg.page(0, position, packets(done, next));
        }
        assertArrayEquals(full(), Cleaning.clean(ogg.bytes()));
    }

    /** The first packet with sound ends its page; then two pages are full. */
    private static byte[] full() {
        OggBytes ogg = OggBytes.canonical().headers(opusHead(), opusTags());
        ogg.page(0, OPUS_SAMPLES, packets(0, 1));
        for (int done = 1; done < PACKETS; done += 255) {
            int next = Math.min(PACKETS, done + 255);
            ogg.page(0, (long) OPUS_SAMPLES * next, packets(done, next));
        }
        return ogg.bytes();
    }

    @Test
    void fullPages_stayAsTheyAre() {
        Cleaning.assertCleans(full(), full());
    }

    @Provide
    Arbitrary<List<Cut>> cuts() {
        Arbitrary<Integer> packets = Arbitraries.integers().between(1, 60);
        Arbitrary<Long> gaps = Arbitraries.longs().between(0, 1L << 40);
        return packets.flatMap(count -> gaps.map(gap -> new Cut(count, gap)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }

    @Property(tries = 100)
    void startOfSpeex_isTheLookAheadOrNothing(@ForAll("starts") int missing) {
        byte[][] packets = {CodecBytes.speex(0, 0), CodecBytes.speex(0, 0), CodecBytes.speex(0, 0)};
        byte[] input = OggBytes.of(3)
                .headers(CodecBytes.speexHeader(), new byte[8])
                .page(0, 320 - missing, packets[0], packets[1])
                .page(0, 480 - missing, packets[2])
                .bytes();
        OggBytes clean = OggBytes.canonical().headers(CodecBytes.speexHeader(), new byte[8]);
        byte[] expected = missing < 20
                ? clean.page(0, 160, packets[0])
                        .page(0, 480, packets[1], packets[2])
                        .bytes()
                : clean.page(0, 120, packets[0])
                        .page(0, 440, packets[1], packets[2])
                        .bytes();
        Cleaning.assertCleans(expected, input);
    }

    @Provide
    Arbitrary<Integer> starts() {
        return Arbitraries.integers().between(0, 320);
    }

    @Test
    void packetLargerThanAPage_fillsPages() {
        byte[] large = Arrays.copyOf(CodecBytes.vorbis(true, 3), 70_000);
        OggBytes clean = OggBytes.canonical()
                .headers(CodecBytes.vorbisIdentification(0), CodecBytes.vorbisComment(), CodecBytes.vorbisSetup(0));
        byte[] first = CodecBytes.vorbis(true, 1);
        byte[] lacing = new byte[255];
        Arrays.fill(lacing, (byte) 255);
        lacing[0] = (byte) first.length;
        int here = 254 * 255;
        clean.rawPage(0, 0, lacing, join(first, Arrays.copyOf(large, here)));
        byte[] rest = Arrays.copyOfRange(large, here, large.length);
        byte[] left = new byte[rest.length / 255 + 1];
        Arrays.fill(left, (byte) 255);
        left[left.length - 1] = (byte) (rest.length % 255);
        clean.rawPage(OggBytes.CONTINUED, 1024, left, rest);
        Cleaning.assertCleans(clean.bytes(), clean.bytes());
    }
}
