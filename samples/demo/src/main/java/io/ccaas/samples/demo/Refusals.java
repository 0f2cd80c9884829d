package io.ccaas.samples.demo;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.transcription.Transcriptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;

/** One refusal of each kind. */
record Refusals(Screen screen, Ccaas ccaas) {

    void run(Path recording) {
        screen.title("What does not get through: one refusal of each kind");
        try (AudioOnly audio = AudioOnly.from(recording)) {
            screen.refusal(
                    "a partner that offers only weak TLS",
                    () -> Transcriptions.connect(ccaas, "weak").transcribe(audio));
            screen.refusal(
                    "a host that is not declared",
                    () -> ccaas.flows()
                            .permit(
                                    "transcribe-fr",
                                    URI.create("https://transcribe-fr.example.net/v1/audio/transcriptions"),
                                    Set.of(DataClass.AUDIO)));
            screen.refusal(
                    "an answer changed after it was signed",
                    () -> Transcriptions.connect(ccaas, "tampering").transcribe(audio));
        }
    }
}
