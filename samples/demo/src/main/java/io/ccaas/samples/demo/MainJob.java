package io.ccaas.samples.demo;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactMatch;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.Crms;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.forwarding.Forwarded;
import io.ccaas.sdk.forwarding.Forwarding;
import io.ccaas.sdk.forwarding.JobJournal;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.transcription.TranscriptionConnector;
import io.ccaas.sdk.transcription.Transcriptions;
import io.ccaas.sdk.transcription.result.Transcript;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The main job, twice: the second run finds that the first one ended. */
record MainJob(Screen screen, Ccaas ccaas, Path jobs) {

    void run(Path recording) {
        TranscriptionConnector transcription = Transcriptions.connect(ccaas, "transcribe-fr");
        CrmConnector crm = Crms.connect(ccaas, "crm-fr");
        CallMetadata call = CallMetadata.of(PhoneNumber.parse(Demo.NUMBER), Direction.INBOUND, Instant.parse(Demo.AT))
                .agent(Demo.AGENT)
                .queue(Demo.QUEUE)
                .build();
        try (AudioOnly audio = AudioOnly.from(recording)) {
            Forwarding forwarding = new Forwarding(
                            (sound, deadline) -> shown(transcription.transcribe(sound, deadline)),
                            (metadata, note, once, deadline) -> {
                                ContactMatch.One one =
                                        (ContactMatch.One) crm.findByNumber(metadata.customer(), deadline);
                                CallNote written = new CallNote(
                                        ExternalId.forNote(once),
                                        metadata.direction(),
                                        metadata.startedAt(),
                                        audio.format().duration(),
                                        note);
                                crm.logCall(one.contact(), written, deadline);
                            },
                            Redactor.standard(Locale.FRENCH, Locale.ENGLISH),
                            JobJournal.in(jobs),
                            ccaas.audit())
                    .keeping(this::keep);
            report(forwarding.forward(audio, call, Deadline.in(Duration.ofMinutes(2))), "the note is in the CRM");
            report(forwarding.forward(audio, call, Deadline.in(Duration.ofMinutes(2))), "run again: nothing is sent");
        }
    }

    private void keep(RecordingId recording, AudioOnly audio, CallMetadata call, Deadline deadline) {
        ccaas.archive().keep(recording, audio, call, ccaas.retention(), deadline);
        screen.title(
                "The recording is kept as " + recording.text() + ": sealed, and apart from what is known of the call");
    }

    private String shown(Transcript transcript) {
        screen.title("The call to the transcription partner, seen from this side");
        screen.line("TLS        " + transcript.answer().tls());
        screen.line("signed     " + String.join(" ", transcript.answer().covered()));
        screen.line("answer     status " + transcript.answer().status() + ", signature verified");
        screen.line("transcript " + transcript.text());
        return transcript.text();
    }

    private void report(Forwarded done, String meaning) {
        screen.title("The job ended as " + done.lastStep() + ": " + meaning);
        done.note().ifPresent(note -> screen.line("redacted   " + note.text()));
    }
}
