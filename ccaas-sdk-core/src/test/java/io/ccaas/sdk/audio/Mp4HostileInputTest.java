package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.Mp4Bytes.be;
import static io.ccaas.sdk.testing.Mp4Bytes.box;
import static io.ccaas.sdk.testing.Mp4Bytes.full;
import static io.ccaas.sdk.testing.Mp4Bytes.join;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.testing.Mp4Bytes;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** MP4 files made to harm: only a refusal may come out, or an output that cleans to itself. */
final class Mp4HostileInputTest {

    private static final byte[] PROGRESSIVE = Mp4Bytes.aac()
            .with("edts", box("edts", full("elst", 0, 0, be(1, 4), be(512, 4), be(1024, 4), be(0x10000, 4))))
            .add("moov", box("udta", full("meta", 0, 0, box("ilst", box("----", be(1, 4))))))
            .bytes();
    private static final byte[] FRAGMENTED = fragmented();

    private static byte[] fragmented() {
        byte[] trex = full("trex", 0, 0, be(1, 4), be(1, 4), be(1024, 4), be(0, 4), be(0, 4));
        byte[] head = Mp4Bytes.aac().add("moov", box("mvex", trex)).bytes();
        byte[] tfhd = full("tfhd", 0, 0x20000, be(1, 4));
        byte[] traf = box(
                "traf",
                tfhd,
                full("tfdt", 0, 0, be(0, 4)),
                full("trun", 0, 0x201, be(2, 4), be(84, 4), be(7, 4), be(8, 4)));
        return join(head, box("moof", traf), box("mdat", new byte[40]));
    }

    private static void feed(byte[] input) {
        byte[] once;
        try (AudioOnly audio = AudioOnly.from(new ByteArrayInputStream(input))) {
            once = AudioBytes.of(audio);
        } catch (AudioRefusedException e) {
            assertTrue(e.offset() >= 0 && e.offset() <= input.length, e.getMessage());
            return;
        }
        try (AudioOnly audio = AudioOnly.from(new ByteArrayInputStream(once))) {
            assertArrayEquals(once, AudioBytes.of(audio));
        }
    }

    @Test
    void samplesOfThisTest_areAccepted() {
        Cleaning.clean(PROGRESSIVE);
        Cleaning.clean(FRAGMENTED);
    }

    @Test
    void truncatedFile_isRefusedOrTaken() {
        for (byte[] whole : List.of(PROGRESSIVE, FRAGMENTED)) {
            for (int length = 1; length < whole.length; length++) {
                feed(Arrays.copyOf(whole, length));
            }
        }
    }

    @Test
    void changedBytes_areRefusedOrTaken() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        for (int i = 0; i < 4000; i++) {
            byte[] input = (i % 2 == 0 ? PROGRESSIVE : FRAGMENTED).clone();
            for (int k = random.nextInt(1, 5); k > 0; k--) {
                int at = random.nextInt(8, input.length);
                input[at] = (byte) (random.nextBoolean() ? random.nextInt() : random.nextInt(5) - 2);
            }
            feed(input);
        }
    }

    @Test
    void changedNumbers_areRefusedOrTaken() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(12);
        long[] odd = {0, 1, 7, 8, 0x7FFF_FFFFL, 0x8000_0000L, 0xFFFF_FFFFL, 0x0101_0101L};
        for (int i = 0; i < 4000; i++) {
            byte[] input = (i % 2 == 0 ? PROGRESSIVE : FRAGMENTED).clone();
            int at = random.nextInt(2, input.length / 4) * 4;
            byte[] number = be(odd[random.nextInt(odd.length)], 4);
            System.arraycopy(number, 0, input, at, Math.min(4, input.length - at));
            feed(input);
        }
    }

    @Test
    void deepNests_areSkipped() {
        for (String type : List.of("trak", "mdia", "minf", "udta", "moof")) {
            byte[] nest = new byte[8 * 20_000];
            for (int i = 0; i < 20_000; i++) {
                System.arraycopy(be(nest.length - 8L * i, 4), 0, nest, 8 * i, 4);
                System.arraycopy(Mp4Bytes.text(type), 0, nest, 8 * i + 4, 4);
            }
            feed(Mp4Bytes.aac().add("moov", nest).bytes());
            feed(Mp4Bytes.aac().add("trak", nest).bytes());
            feed(Mp4Bytes.aac().add("mdia", nest).bytes());
            feed(Mp4Bytes.aac().add("end", nest).bytes());
        }
    }
}
