package io.ccaas.sdk.audio.mp4.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import org.junit.jupiter.api.Test;

final class EditListTest {

    /** A time of the first fragment that no scale brings into range, in a file without an edit list. */
    @Test
    void timeOutOfRangeWithoutAnEdit_isRefusedAtTheTrack() {
        EditList none = new EditList(100);
        EditList.Span span = new EditList.Span(48_000, 1000, 100);
        EditList.Clock clock = new EditList.Clock(1, 1000, Long.MAX_VALUE);
        AudioRefusedException e = assertThrows(AudioRefusedException.class, () -> none.over(span, clock, true));
        assertEquals("MP4_EDIT", e.code());
        assertEquals(100, e.offset());
    }
}
