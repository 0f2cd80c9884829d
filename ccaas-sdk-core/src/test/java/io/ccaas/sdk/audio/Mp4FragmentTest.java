package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.Mp4Bytes.be;
import static io.ccaas.sdk.testing.Mp4Bytes.box;
import static io.ccaas.sdk.testing.Mp4Bytes.full;
import static io.ccaas.sdk.testing.Mp4Bytes.join;
import static io.ccaas.sdk.testing.Mp4Bytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.testing.Mp4Bytes;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Fragments become what the same samples are in one piece. */
final class Mp4FragmentTest {

    private static final byte[] PLANT = text("+33639980001");
    private static final byte[] WHOLE = Cleaning.clean(Mp4Bytes.aac().bytes());
    private static final byte[] MEDIA = Arrays.copyOfRange(WHOLE, WHOLE.length - 115, WHOLE.length);
    private static final byte[] TREX = full("trex", 0, 0, be(1, 4), be(1, 4), be(1024, 4), be(0, 4), be(0, 4));

    /** A header without samples. */
    private static byte[] header(byte[]... more) {
        return Mp4Bytes.aac()
                .with("mdat", new byte[0])
                .with("stts", full("stts", 0, 0, be(0, 4)))
                .with("stsc", full("stsc", 0, 0, be(0, 4)))
                .with("stsz", full("stsz", 0, 0, be(0, 4), be(0, 4)))
                .with("stco", full("stco", 0, 0, be(0, 4)))
                .add("moov", box("mvex", TREX, box("free", PLANT)))
                .add("moov", join(more))
                .bytes();
    }

    /** All five packets: the place of the first, counted from the start of the fragment, comes last. */
    private static byte[] fragment(int tfhdFlags, byte[] tfhdMore, byte[] time, byte[]... more) {
        byte[] tfhd = full("tfhd", 0, tfhdFlags, be(1, 4), tfhdMore);
        byte[] sizes = join(be(21, 4), be(22, 4), be(23, 4), be(24, 4), be(25, 4));
        byte[] first = box("moof", full("mfhd", 0, 0, PLANT), box("traf", tfhd, time, trun(0, sizes), join(more)));
        byte[] moof = box(
                "moof", full("mfhd", 0, 0, PLANT), box("traf", tfhd, time, trun(first.length + 8, sizes), join(more)));
        return join(moof, box("mdat", MEDIA));
    }

    private static byte[] trun(int place, byte[] sizes) {
        return full("trun", 0, 0x201, be(sizes.length / 4, 4), be(place, 4), sizes);
    }

    private static byte[] usual() {
        return fragment(0x20000, new byte[0], time(0));
    }

    private static byte[] time(long value) {
        return full("tfdt", 1, 0, be(value, 8));
    }

    @Test
    void fragment_becomesProgressive() {
        Cleaning.assertCleans(WHOLE, join(header(), usual()));
        Cleaning.assertCleans(WHOLE, join(header(), fragment(0, new byte[0], time(0))));
    }

    @Test
    void wallClockAndOtherBoxes_areDropped() {
        byte[] wallClock = time(1_763_769_600L * 8000);
        Cleaning.assertCleans(WHOLE, join(header(), fragment(0x20000, new byte[0], wallClock)));
        byte[] more = join(box("senc", PLANT), box("uuid", PLANT), box("0639", PLANT), box("sgpd", PLANT));
        Cleaning.assertCleans(WHOLE, join(header(), fragment(0x20000, new byte[0], time(0), more)));
        for (String type : new String[] {"prft", "emsg", "sidx", "ssix", "styp", "mfra", "pssh", "uuid"}) {
            Cleaning.assertCleans(WHOLE, join(header(), box(type, PLANT), usual(), box(type, PLANT)));
        }
    }

    @Test
    void flagsOfSamples_areDropped() {
        byte[] entries = new byte[0];
        for (int size = 21; size <= 25; size++) {
            entries = join(entries, be(1024, 4), be(size, 4), text("6399"), text("8000"));
        }
        byte[] tfhd = full("tfhd", 0, 0x20 | 0x8, be(1, 4), be(7, 4), text("6399"));
        byte[] traf = box("traf", tfhd, full("trun", 1, 0xF05, be(5, 4), be(0, 4), text("6399"), entries));
        int place = box("moof", traf).length + 8;
        byte[] placed = box("traf", tfhd, full("trun", 1, 0xF05, be(5, 4), be(place, 4), text("6399"), entries));
        Cleaning.assertCleans(WHOLE, join(header(), box("moof", placed), box("mdat", MEDIA)));
    }

    @Test
    void severalFragmentsAndRuns_areJoined() {
        byte[] head = header();
        byte[] media =
                join(box("mdat", PLANT, Arrays.copyOf(MEDIA, 43)), box("mdat", Arrays.copyOfRange(MEDIA, 43, 115)));
        int place = head.length + 8 + PLANT.length;
        byte[] one = full("trun", 0, 0x201, be(1, 4), be(0, 4), be(21, 4));
        byte[] two = full("trun", 0, 0x200, be(1, 4), be(22, 4));
        byte[] three = full("trun", 0, 0x201, be(3, 4), be(0, 4), be(23, 4), be(24, 4), be(25, 4));
        byte[] first = box("moof", box("traf", full("tfhd", 0, 1, be(1, 4), be(place, 8)), time(0), one, two));
        byte[] second = box("moof", box("traf", full("tfhd", 0, 1, be(1, 4), be(place + 51, 8)), time(2_500), three));
        Cleaning.assertCleans(WHOLE, join(head, media, first, second));
    }

    /** Two fragments of one packet each; the second says when it begins. */
    private static byte[] second(long time) {
        byte[] head = header();
        byte[] media = box("mdat", Arrays.copyOf(MEDIA, 43));
        int place = head.length + 8;
        byte[] one = box(
                "moof",
                box(
                        "traf",
                        full("tfhd", 0, 1, be(1, 4), be(place, 8)),
                        time(0),
                        full("trun", 0, 0x200, be(1, 4), be(21, 4))));
        byte[] two = box(
                "moof",
                box(
                        "traf",
                        full("tfhd", 0, 1, be(1, 4), be(place + 21, 8)),
                        time(time),
                        full("trun", 0, 0x200, be(1, 4), be(22, 4))));
        return join(head, media, one, two);
    }

    @Test
    void gapInFrontOfAFragment_isRefused() {
        byte[] usual = Cleaning.clean(second(1024));
        for (long time : new long[] {0, 1000, 1025, 2500}) {
            Cleaning.assertCleans(usual, second(time));
        }
        assertRefused("MP4_TIME_GAP", second(8000));
        assertRefused("MP4_TIME_GAP", second(Long.MAX_VALUE));
    }

    @Test
    void fragmentOfAnotherTrack_isDropped() {
        byte[] other = box("traf", full("tfhd", 0, 0, be(7, 4)), time(0), full("trun", 0, 0, be(99, 4), PLANT));
        byte[] sizes = join(be(21, 4), be(22, 4), be(23, 4), be(24, 4), be(25, 4));
        byte[] tfhd = full("tfhd", 0, 0x20000, be(1, 4));
        int place = box("moof", other, box("traf", tfhd, trun(0, sizes))).length + 8;
        byte[] moof = box("moof", other, box("traf", tfhd, trun(place, sizes)));
        Cleaning.assertCleans(WHOLE, join(header(), moof, box("mdat", MEDIA)));
        byte[] unclear = box("traf", full("tfhd", 0, 0, be(1, 4)), trun(place, sizes));
        assertRefused("MP4_FRAGMENT", join(header(), box("moof", other, unclear), box("mdat", MEDIA)));
    }

    /** A recorder that writes a header with the first samples and the rest in fragments: the header's own times would cut them. */
    @Test
    void hybridFile_keepsTheFragments() {
        byte[] elst = full("elst", 0, 0, be(1, 4), be(640, 4), be(1024, 4), be(0x10000, 4));
        byte[] hybrid = Mp4Bytes.aac()
                .with("edts", box("edts", elst))
                .add("moov", box("mvex", TREX))
                .bytes();
        byte[] input = join(hybrid, usual());
        assertEquals(9 * 1024, Cleaning.report(input).format().frames());
    }

    @Test
    void editOfALiveStream_countsFromItsFirstSample() {
        byte[] elst = full("elst", 0, 0, be(1, 4), be(0, 4), be(1500, 4), be(0x10000, 4));
        byte[] head = Mp4Bytes.aac()
                .with("mdat", new byte[0])
                .with("stts", full("stts", 0, 0, be(0, 4)))
                .with("stsc", full("stsc", 0, 0, be(0, 4)))
                .with("stsz", full("stsz", 0, 0, be(0, 4), be(0, 4)))
                .with("stco", full("stco", 0, 0, be(0, 4)))
                .with("edts", box("edts", elst))
                .add("moov", box("mvex", TREX))
                .bytes();
        assertEquals(3620, frames(join(head, usual())));
        assertEquals(4120, frames(join(head, fragment(0x20000, new byte[0], time(500)))));
        assertEquals(5120, frames(join(head, fragment(0x20000, new byte[0], time(1L << 40)))));
    }

    private static long frames(byte[] input) {
        return Cleaning.report(input).format().frames();
    }

    @Test
    void fragmentThatIsNotUnderstood_isRefused() {
        assertRefused("MP4_FRAGMENT", join(box("ftyp", text("iso5")), usual()));
        byte[] withoutHeader = box("moof", box("traf", trun(0, be(21, 4))));
        assertRefused("MP4_FRAGMENT", join(header(), withoutHeader));
        assertRefused("MP4_FRAGMENT", join(header(), fragment(0x20000, new byte[0], time(-1))));
        byte[] tfhd = full("tfhd", 0, 0, be(1, 4));
        assertRefused("MP4_BOX_COUNT", join(header(), box("moof", box("traf", tfhd, tfhd))));
        assertRefused("MP4_SAMPLE_DESCRIPTIONS", join(header(), fragment(0x20002, be(2, 4), time(0))));
        assertRefused("MP4_BAD_TABLE", join(header(), box("moof", box("traf", tfhd, full("trun", 0, 0, be(-1, 4))))));
        assertRefused(
                "MP4_BAD_TABLE", join(header(), box("moof", box("traf", tfhd, full("trun", 0, 0x200, be(-1, 4))))));
        byte[] noDefaults = Mp4Bytes.aac().bytes();
        assertRefused("MP4_FRAGMENT", join(noDefaults, fragment(0x20000, new byte[0], time(0))));
    }

    private static void assertRefused(String code, byte[] input) {
        assertEquals(code, Cleaning.refusal(input).code());
    }

    @Test
    void headerWithoutAnySample_isRefused() {
        assertRefused("EMPTY_AUDIO", header());
    }

    @Test
    void cleanedTwice_isTheSame() {
        byte[] once = Cleaning.clean(join(header(), usual()));
        assertArrayEquals(once, Cleaning.clean(once));
    }
}
