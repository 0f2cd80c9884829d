package io.ccaas.sdk.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdsTest {

    private static final String SOUND = "abcdefghijklmnopqrstuvwx2a";

    private static List<String> thousand() {
        return Stream.generate(() -> RecordingId.fresh().text()).limit(1000).toList();
    }

    @Test
    void freshIds_areDistinctBase32Of128Bits() {
        List<String> ids = thousand();
        assertEquals(1000, new HashSet<>(ids).size());
        assertTrue(ids.stream().allMatch(id -> id.matches("[a-z2-7]{25}[aeimquy4]")));
    }

    /** A prefix of time would leave the first characters equal, or the ids sorted. */
    @Test
    void freshIds_haveNoOrderInTime() {
        List<String> ids = thousand();
        long rising = IntStream.range(1, 1000)
                .filter(i -> ids.get(i - 1).compareTo(ids.get(i)) < 0)
                .count();
        assertTrue(rising > 350 && rising < 650, "rising steps: " + rising);
        assertTrue(ids.stream().map(id -> id.substring(0, 1)).distinct().count() > 20);
    }

    @Test
    void writtenId_isReadBack() {
        RecordingId id = RecordingId.fresh();
        assertEquals(id, RecordingId.parse(id.text()));
        assertEquals(id.hashCode(), RecordingId.parse(id.text()).hashCode());
        assertEquals(SOUND, TransferId.parse(SOUND).toString());
        assertNotEquals(RecordingId.fresh(), RecordingId.fresh());
        assertNotEquals(TransferId.fresh(), TransferId.fresh());
    }

    @Test
    void recordingIdAndTransferId_areNeverEqual() {
        Object recording = RecordingId.parse(SOUND);
        assertFalse(recording.equals(TransferId.parse(SOUND)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abcdefghijklmnopqrstuvwx2",
                "abcdefghijklmnopqrstuvwx2aa",
                "ABCDEFGHIJKLMNOPQRSTUVWX2A",
                "abcdefghijklmnopqrstuvwx2b",
                "abcdefghijklmnopqrstuvwx1a",
                "abcdefghijklmnopqrstuvwx2a\n",
                "../../../../../../../etc/a"
            })
    void textOfAnotherForm_isRefusedWithoutRepeatingIt(String text) {
        for (var parser : List.<java.util.function.Function<String, Object>>of(RecordingId::parse, TransferId::parse)) {
            IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> parser.apply(text));
            assertTrue(text.isEmpty() || !String.valueOf(error.getMessage()).contains(text));
        }
    }
}
