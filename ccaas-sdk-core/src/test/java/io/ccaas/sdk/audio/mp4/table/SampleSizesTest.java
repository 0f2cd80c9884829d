package io.ccaas.sdk.audio.mp4.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SampleSizesTest {

    private final SampleSizes sizes = new SampleSizes(new TableBudget());

    @Test
    void noSampleOfAnotherSize_changesNothing() {
        sizes.add(0, 9, 0);
        sizes.add(1, 12, 0);
        sizes.add(0, 7, 0);
        assertTrue(sizes.areEqual());
        assertEquals(12, sizes.reader().next());
    }

    @Test
    void sampleOfAnotherSize_isRemembered() {
        sizes.add(1, 12, 0);
        sizes.add(1, 7, 0);
        assertFalse(sizes.areEqual());
        SampleSizes.Reader each = sizes.reader();
        assertEquals(12, each.next());
        assertEquals(7, each.next());
    }
}
