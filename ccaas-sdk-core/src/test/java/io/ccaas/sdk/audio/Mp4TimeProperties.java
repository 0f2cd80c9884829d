package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.Mp4Bytes.be;
import static io.ccaas.sdk.testing.Mp4Bytes.full;
import static io.ccaas.sdk.testing.Mp4Bytes.join;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.testing.Mp4Bytes;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Numbers of time in an MP4 file carry nothing: any of them gives the same bytes, or none. */
final class Mp4TimeProperties {

    private static final byte[] CLEAN = Cleaning.clean(Mp4Bytes.aac().bytes());

    private static void assertSameOrGap(byte[] input) {
        byte[] output;
        try {
            output = Cleaning.clean(input);
        } catch (AudioRefusedException e) {
            assertEquals("MP4_TIME_GAP", e.code());
            return;
        }
        assertArrayEquals(CLEAN, output);
    }

    private static Mp4Bytes timed(long timescale, long[] durations) {
        byte[] entries = new byte[0];
        for (long duration : durations) {
            entries = join(entries, be(1, 4), be(duration, 4));
        }
        return Mp4Bytes.aac()
                .with("mdhd", full("mdhd", 0, 0, be(0, 8), be(timescale, 4), be(0, 4), be(0x55C4, 4)))
                .with("stts", full("stts", 0, 0, be(durations.length, 4), entries));
    }

    /** The last one is left out of it: a shorter one says where the sound ends. */
    @Property(tries = 500)
    void durations_neverReachTheOutput(@ForAll @Size(4) long[] any) {
        long[] durations = new long[5];
        for (int i = 0; i < 4; i++) {
            durations[i] = Math.floorMod(any[i], i % 2 == 0 ? 2500L : 1L << 32);
        }
        durations[4] = 1024 + Math.floorMod(any[0], 1L << 31);
        assertSameOrGap(timed(8000, durations).bytes());
    }

    @Property(tries = 500)
    void smallDurations_areDerived(@ForAll @Size(5) List<@IntRange(min = 1024, max = 2900) Integer> durations) {
        long[] each = durations.stream().mapToLong(Integer::longValue).toArray();
        assertArrayEquals(CLEAN, Cleaning.clean(timed(8000, each).bytes()));
    }

    @Property(tries = 500)
    void timescale_neverReachesTheOutput(@ForAll @IntRange(min = 1, max = 10_000_000) int timescale) {
        long each = Math.max(1, (1024L * timescale + 7999) / 8000);
        assertSameOrGap(
                timed(timescale, new long[] {each, each, each, each, each}).bytes());
    }
}
