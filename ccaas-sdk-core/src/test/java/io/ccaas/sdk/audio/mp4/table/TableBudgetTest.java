package io.ccaas.sdk.audio.mp4.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import org.junit.jupiter.api.Test;

final class TableBudgetTest {

    private static final int DAY = 24 * 60 * 60;

    private final TableBudget budget = new TableBudget();
    private final SampleSizes sizes = new SampleSizes(budget);
    private final Chunks chunks = new Chunks(budget);
    private final Extents extents = new Extents(Long.MAX_VALUE, budget);

    /** Every packet is a chunk of its own, as recorders write that do not look ahead. */
    private void fill(int samples, int smallest, int largest) {
        chunks.addRun(1, 1, 0);
        long place = 5_000_000_000L;
        for (int i = 0; i < samples; i++) {
            int size = smallest + i % (largest - smallest);
            sizes.add(1, size, 0);
            chunks.addPlace(place, 0);
            place += size;
        }
        chunks.layOut(sizes, extents);
    }

    @Test
    void dayOfAac_fits() {
        fill(47 * DAY, 150, 900);
        assertEquals(sizes.bytes(), extents.bytes());
    }

    @Test
    void dayOfAmr_fits() {
        fill(50 * DAY, 6, 32);
        assertEquals(50 * DAY, sizes.count());
    }

    /** The clock of the input is in milliseconds: 21 and 22 by turns. */
    @Test
    void dayOfRoundedDurations_fits() {
        Durations coarse = new Durations(budget, 0);
        for (int i = 0; i < 47 * DAY; i++) {
            coarse.add(1, (21 + i % 2) * 16 / 1000, 0);
        }
        assertEquals(1, coarse.runs());
    }

    @Test
    void rowsAreReadAsTheyWereWritten() {
        Numbers numbers = new Numbers(budget);
        long[] values = {0, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, Long.MAX_VALUE, -1, Long.MIN_VALUE};
        for (int round = 0; round < 500; round++) {
            for (long value : values) {
                numbers.add(value, 0);
            }
        }
        Numbers.Reader reader = numbers.reader();
        for (int i = 0; i < 500 * values.length; i++) {
            assertTrue(reader.hasNext());
            assertEquals(values[i % values.length], reader.next());
        }
    }

    @Test
    void moreThanThat_isRefused() {
        Numbers numbers = new Numbers(budget);
        AudioRefusedException e = assertThrows(AudioRefusedException.class, () -> {
            for (long i = 0; i < 17 << 20; i++) {
                numbers.add(1, 77);
            }
        });
        assertEquals("MP4_TABLES_TOO_LARGE", e.code());
        assertEquals(77, e.offset());
    }

    /** Every run stands in the head of the output too. */
    @Test
    void durationsThatChangeAllTheTime_areRefused() {
        Durations runs = new Durations(budget, Durations.IN_A_HEAD);
        AudioRefusedException e = assertThrows(AudioRefusedException.class, () -> {
            for (int i = 0; i < 350_000; i++) {
                runs.add(1, 480 + i % 2, 0);
            }
        });
        assertEquals("MP4_TABLES_TOO_LARGE", e.code());
    }
}
