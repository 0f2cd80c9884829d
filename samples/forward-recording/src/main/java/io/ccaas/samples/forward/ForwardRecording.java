package io.ccaas.samples.forward;

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
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.transcription.TranscriptionConnector;
import io.ccaas.sdk.transcription.Transcriptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The main job: a recording becomes a call note. Arguments: partners.yaml, recording, caller's number, call's beginning. */
public final class ForwardRecording {

    private ForwardRecording() {}

    public static void main(String[] arguments) {
        Path partners = Path.of(arguments[0]);
        CallMetadata call = CallMetadata.of(
                        PhoneNumber.parse(arguments[2]), Direction.INBOUND, Instant.parse(arguments[3]))
                .build();
        try (Ccaas ccaas = Ccaas.open(partners);
                AudioOnly audio = AudioOnly.from(Path.of(arguments[1]))) {
            TranscriptionConnector transcription = Transcriptions.connect(ccaas, "transcribe-fr");
            CrmConnector crm = Crms.connect(ccaas, "crm-fr");
            Forwarding forwarding = new Forwarding(
                    (sound, deadline) ->
                            transcription.transcribe(sound, deadline).text(),
                    (metadata, note, once, deadline) -> {
                        ContactMatch match = crm.findByNumber(metadata.customer(), deadline);
                        if (!(match instanceof ContactMatch.One one)) {
                            throw new IllegalStateException("not exactly one contact has this number");
                        }
                        Duration length = audio.format().duration();
                        crm.logCall(
                                one.contact(),
                                new CallNote(
                                        ExternalId.forNote(once),
                                        metadata.direction(),
                                        metadata.startedAt(),
                                        length,
                                        note),
                                deadline);
                    },
                    Redactor.standard(Locale.FRENCH, Locale.ENGLISH),
                    JobJournal.in(partners.resolveSibling("jobs")),
                    ccaas.audit());
            Forwarded done = forwarding.forward(audio, call, Deadline.in(Duration.ofMinutes(10)));
            System.out.println(
                    done.lastStep() + " " + done.note().map(note -> note.text()).orElse(""));
        }
    }
}
