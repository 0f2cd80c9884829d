package io.ccaas.samples.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.testing.resources.ResourceLeaks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("real-servers")
@ExtendWith(ResourceLeaks.class)
class PocketSphinxTest {

    private final PocketSphinx engine =
            new PocketSphinx(PocketSphinx.installed().orElseThrow());

    @ParameterizedTest
    @ValueSource(strings = {"order-status.wav", "email.wav", "number.wav"})
    void sampleRecording_isHeardAsItsTranscriptSays(String name) throws IOException {
        try (ReceivedAudio audio = ReceivedAudio.spool(new ByteArrayInputStream(Recordings.read(name)))) {
            Words expected =
                    DigestLookup.open(Optional.empty()).transcribe(audio).orElseThrow();
            Words heard = engine.transcribe(audio).orElseThrow();
            assertEquals(expected.text(), heard.text());
            assertEquals(2, heard.segments().size());
        }
    }

    @Test
    void otherThanPcmAt16Kilohertz_isLeftToOthers() throws IOException {
        byte[] telephone = Recordings.read("email.wav");
        telephone[24] = 0x40;
        telephone[25] = 0x1f;
        try (ReceivedAudio audio = ReceivedAudio.spool(new ByteArrayInputStream(telephone))) {
            assertEquals(Optional.empty(), engine.transcribe(audio));
        }
    }
}
