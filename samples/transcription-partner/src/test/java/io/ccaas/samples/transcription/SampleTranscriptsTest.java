package io.ccaas.samples.transcription;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.testing.resources.ResourceLeaks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped transcripts are found by the digest of what a cleaner sends, so they must follow the cleaner. */
@ExtendWith(ResourceLeaks.class)
class SampleTranscriptsTest {

    @ParameterizedTest
    @ValueSource(strings = {"order-status.wav", "email.wav", "number.wav"})
    void cleanedRecording_hasATranscript(String name) throws IOException {
        try (AudioOnly audio = AudioOnly.from(new ByteArrayInputStream(Recordings.read(name)));
                ReceivedAudio received = ReceivedAudio.spool(audio.openStream())) {
            assertTrue(DigestLookup.open(Optional.empty()).transcribe(received).isPresent());
        }
    }
}
