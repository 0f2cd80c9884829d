package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.MatroskaBytes.BLOCK;
import static io.ccaas.sdk.testing.MatroskaBytes.BLOCK_GROUP;
import static io.ccaas.sdk.testing.MatroskaBytes.SIMPLE_BLOCK;
import static io.ccaas.sdk.testing.MatroskaBytes.block;
import static io.ccaas.sdk.testing.MatroskaBytes.body;
import static io.ccaas.sdk.testing.MatroskaBytes.canonical;
import static io.ccaas.sdk.testing.MatroskaBytes.cluster;
import static io.ccaas.sdk.testing.MatroskaBytes.decimal;
import static io.ccaas.sdk.testing.MatroskaBytes.element;
import static io.ccaas.sdk.testing.MatroskaBytes.file;
import static io.ccaas.sdk.testing.MatroskaBytes.number;
import static io.ccaas.sdk.testing.MatroskaBytes.pcm;
import static io.ccaas.sdk.testing.MatroskaBytes.track;
import static io.ccaas.sdk.testing.MatroskaBytes.tracks;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.AudioWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Times of blocks, how many frames share one, and what is said to be padding are free numbers of an input: none of them passes. */
final class MatroskaTimesProperties {

    private static final int PACKETS = 30;
    private static final byte[] AUDIO = element(0xE1, decimal(0xB5, 48_000), number(0x9F, 1));

    private static byte[] packet(int seed) {
        return join(new byte[] {(byte) 0xF8}, text("sound"), new byte[] {(byte) seed});
    }

    private static byte[] head() {
        byte[] head = CodecBytes.opusHead();
        head[9] = 1;
        return element(0x63A2, head);
    }

    private static byte[] clean(byte[]... blocks) {
        byte[] numbers = join(head(), number(0x56AA, 6_500_000), number(0x56BB, 80_000_000), AUDIO);
        return canonical("matroska", "A_OPUS", numbers, cluster(0, blocks));
    }

    @Property(tries = 300)
    void timesAndLacing_leaveNoTrace(@ForAll long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<byte[]> blocks = new ArrayList<>();
        long time = 0;
        for (int done = 0; done < PACKETS; ) {
            int frames = random.nextInt(1, PACKETS - done + 1);
            time += random.nextLong(1 << 25);
            blocks.add(cluster(time, random.nextBoolean() ? laced(done, frames) : padded(random, done, frames)));
            done += frames;
        }
        blocks.add(0, cluster(0));
        byte[] delay = number(0x56AA, random.nextLong(1L << 33));
        byte[] tracks = tracks(track(1, "A_OPUS", head(), delay, element(0xE1, decimal(0xB5, random.nextDouble()))));
        assertArrayEquals(expected(), Cleaning.clean(file(tracks, join(blocks.toArray(new byte[0][])))));
    }

    private static byte[] expected() {
        byte[][] blocks = new byte[PACKETS][];
        for (int i = 0; i < PACKETS; i++) {
            blocks[i] = block(1, 20 * i, packet(i));
        }
        return clean(blocks);
    }

    private static byte[] laced(int from, int frames) {
        return element(SIMPLE_BLOCK, body(1, 0, 0x04, join(new byte[] {(byte) (frames - 1)}, packets(from, frames))));
    }

    /** The last block says nothing about padding. */
    private static byte[] padded(RandomGenerator random, int from, int frames) {
        byte[] laced = body(1, 0, 0x04, join(new byte[] {(byte) (frames - 1)}, packets(from, frames)));
        long nanos = from + frames == PACKETS ? 0 : random.nextLong(1L << 33);
        return element(BLOCK_GROUP, number(0x75A2, nanos), element(BLOCK, laced));
    }

    private static byte[] packets(int from, int frames) {
        byte[] all = new byte[0];
        for (int i = from; i < from + frames; i++) {
            all = join(all, packet(i));
        }
        return all;
    }

    @Test
    void paddingOfTheLastBlock_isRoundedAndNoMoreThanThePacket() {
        byte[] tracks = tracks(track(1, "A_OPUS", head()));
        for (long nanos : new long[] {6_500_000, 6_500_007, 6_499_993}) {
            assertArrayEquals(clean(ending(6_500_000)), Cleaning.clean(file(tracks, cluster(0, ending(nanos)))));
        }
        assertArrayEquals(clean(ending(20_000_000)), Cleaning.clean(file(tracks, cluster(0, ending(7_000_000_000L)))));
        byte[] clean = clean(ending(6_500_000));
        Cleaning.assertCleans(clean, clean);
        assertEquals(960 - 312 - 312, Cleaning.report(clean).format().frames());
    }

    private static byte[] ending(long nanos) {
        return element(BLOCK_GROUP, element(BLOCK, body(1, 0, 0, packet(1))), number(0x75A2, nanos));
    }

    @Test
    void gapOfMoreThanASecond_isClosedWithAWarning() {
        byte[] track = tracks(track(1, "A_OPUS", head()));
        byte[] gap = file(track, cluster(0, block(1, 0, packet(1)), block(1, 1021, packet(2))));
        Cleaning.assertCleans(clean(block(1, 0, packet(1)), block(1, 20, packet(2))), gap);
        assertEquals(List.of(AudioWarning.GAPS_CLOSED), Cleaning.report(gap).warnings());
        byte[] jitter = file(track, cluster(0, block(1, 0, packet(1)), block(1, 1020, packet(2))));
        assertEquals(List.of(), Cleaning.report(jitter).warnings());
    }

    private static byte[] stripping(byte[] prefix) {
        byte[] compression = element(0x5034, number(0x4254, 3), element(0x4255, prefix));
        return element(0x6D80, element(0x6240, number(0x5031, 0), compression));
    }

    @Test
    void strippedFirstBytes_areBackInEveryFrame() {
        byte[] rest = join(text("und"), new byte[] {1});
        byte[] again = join(text("und"), new byte[] {2});
        byte[] laced = element(SIMPLE_BLOCK, body(1, 0, 0x04, new byte[] {1}, rest, again));
        byte[] prefix = join(new byte[] {(byte) 0xF8}, text("so"));
        byte[] input = file(tracks(track(1, "A_OPUS", head(), stripping(prefix))), cluster(0, laced));
        Cleaning.assertCleans(clean(block(1, 0, packet(1)), block(1, 20, packet(2))), input);
    }

    @Test
    void strippedBytesThatCouldBeAnything_areRefused() {
        byte[] one = cluster(0, block(1, 0, packet(1)));
        assertRefused("MKV_STRIPPED", file(tracks(pcm(1, stripping(text("+336")))), one));
        assertRefused("MKV_COMPRESSED", file(tracks(track(1, "A_OPUS", head(), stripping(text("+3363")))), one));
        byte[] empty = cluster(0, element(SIMPLE_BLOCK, body(1, 0, 0x02, new byte[] {1, 0, 1})));
        assertRefused(
                "MKV_BLOCK", file(tracks(track(1, "A_OPUS", head(), stripping(new byte[] {(byte) 0xF8}))), empty));
    }

    private static void assertRefused(String code, byte[] input) {
        assertEquals(code, Cleaning.refusal(input).code());
    }
}
