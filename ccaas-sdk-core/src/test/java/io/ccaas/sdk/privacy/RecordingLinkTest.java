package io.ccaas.sdk.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.recording.RecordingId;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingLinkTest {

    private static final RecordingId ID = RecordingId.fresh();

    private static RecordingLink to(String portal) {
        return RecordingLink.of(URI.create(portal), ID);
    }

    @Test
    void link_isThePortalAndTheId() {
        assertEquals(
                "https://calls.example.com/listen/" + ID.text(),
                to("https://calls.example.com/listen/").text());
        assertEquals("RecordingLink[redacted]", to("https://calls.example.com/").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://calls.example.com/",
                "https:///listen/",
                "https://user@calls.example.com/",
                "https://calls.example.com/?id=",
                "https://calls.example.com/#",
                "https://calls.example.com/listen;session=4711/",
                "https://calls.example.com",
                "https://calls.example.com/listen",
                "mailto:calls@example.com/",
                "listen/"
            })
    void otherForm_isRefusedWithoutRepeatingIt(String portal) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> to(portal));
        assertEquals(-1, String.valueOf(refused.getMessage()).indexOf("calls"));
    }

    @Test
    void addressLongerThanTheBound_isRefused() {
        String path = "/a".repeat(85) + "/";
        to("https://calls.example.com/" + "a".repeat(173) + "/");
        assertThrows(IllegalArgumentException.class, () -> to("https://calls.example.com/" + "a".repeat(174) + "/"));
        to("https://calls.example.com" + path);
    }

    @Test
    void numberInTheAddress_isRefused() {
        assertThrows(PersonalDataException.class, () -> to("https://calls.example.com/+33639980001/"));
    }

    @Test
    void text_keepsWhatWasFoundAndWhy() {
        RedactedText text =
                Redactor.standard().redact("mail to jean@example.com").followedBy(to("https://calls.example.com/"));
        assertEquals("mail to [EMAIL]\n\nhttps://calls.example.com/" + ID.text(), text.text());
        assertEquals(1, text.findings().size());
        RedactedText kept =
                RedactedText.keepingPersonalData(Reason.ASKED_FOR, "").followedBy(to("https://calls.example.com/"));
        assertEquals("https://calls.example.com/" + ID.text(), kept.text());
        assertEquals(Reason.ASKED_FOR, kept.keptReason().orElseThrow());
    }

    private enum Reason {
        ASKED_FOR
    }
}
