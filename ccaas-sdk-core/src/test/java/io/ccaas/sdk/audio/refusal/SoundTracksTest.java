package io.ccaas.sdk.audio.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Numbers help whoever must choose; nothing that could be text gets into a message. */
final class SoundTracksTest {

    private static final Refusal RULE = new Refusal("A_CODE", "one", "two came", "Choose.");

    private static String found(long... numbers) {
        SoundTracks tracks = new SoundTracks();
        LongStream.of(numbers).forEach(tracks::add);
        return tracks.named(RULE).found();
    }

    @Test
    void smallNumbers_areNamed() {
        assertEquals("two came; numbers of its sound tracks: 1, 999", found(1, 999));
        assertTrue(new SoundTracks().isEmpty());
    }

    @Test
    void largeNumbersOrMany_areNot() {
        assertEquals("two came; numbers of its sound tracks: none from 1 to 999", found(0x41424344L, 0, 1000));
        assertEquals(
                "two came; numbers of its sound tracks: 1, 2, 3, 4, 5, 6, 7, 8 and others",
                found(LongStream.range(1, 30).toArray()));
    }
}
