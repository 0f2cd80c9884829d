package io.ccaas.sdk.sealing.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChunkLayoutTest {

    @ParameterizedTest
    @CsvSource({"0,1,16", "1,1,17", "65536,1,65552", "65537,2,65569", "131072,2,131104", "131073,3,131121"})
    void chunks_areCounted(long plain, long chunks, long payload) {
        ChunkLayout layout = new ChunkLayout(plain);
        assertEquals(chunks, layout.chunks());
        assertEquals(payload, layout.payload());
        assertEquals((chunks - 1) * 65552, layout.lastChunk());
    }

    @Property
    void lengthOfThePayload_saysThatOfTheContent(@ForAll @LongRange(max = 1L << 50) long plain) {
        assertEquals(OptionalLong.of(plain), ChunkLayout.plainOf(new ChunkLayout(plain).payload()));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1, 15, 65553, 65568, 131105, 131120, Long.MAX_VALUE})
    void lengthsThatNoPayloadHas_areKnown(long payload) {
        assertEquals(OptionalLong.empty(), ChunkLayout.plainOf(payload));
    }

    @Test
    void lengthsOutOfRange_areTheCallersMistake() {
        assertThrows(IllegalArgumentException.class, () -> new ChunkLayout(-1));
        assertThrows(IllegalArgumentException.class, () -> new ChunkLayout((1L << 60) + 1));
    }

    @Test
    void longestLength_isTaken() {
        assertEquals(1L << 60, new ChunkLayout(1L << 60).plain());
        long plain = ChunkLayout.plainOf(1L << 60).orElseThrow();
        assertEquals(1L << 60, new ChunkLayout(plain).payload());
        assertEquals(OptionalLong.empty(), ChunkLayout.plainOf((1L << 60) + 1));
    }

    /** No chunk is asked for that holds nothing of the stretch. */
    @ParameterizedTest
    @CsvSource({"0,1,65552", "0,65536,65552", "0,65537,131104", "65535,2,131104", "65536,65536,65552", "131072,1,17"})
    void stretch_needsTheChunksThatHoldIt(long from, long length, long sealed) {
        assertEquals(sealed, RangeStream.sealedLength(new ChunkLayout(131073), from, length));
    }
}
