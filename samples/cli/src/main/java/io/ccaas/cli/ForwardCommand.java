package io.ccaas.cli;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.Crms;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.forwarding.Forwarded;
import io.ccaas.sdk.forwarding.Forwarding;
import io.ccaas.sdk.forwarding.JobJournal;
import io.ccaas.sdk.forwarding.Keep;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.privacy.RecordingLink;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.transcription.TranscriptionConnector;
import io.ccaas.sdk.transcription.Transcriptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "forward",
        mixinStandardHelpOptions = true,
        description = {
            "The main job: audio only to a transcription partner, the transcript redacted, a note into a CRM.",
            "A job is remembered under a keyed digest: run again to resume, a note is never written twice.",
            "Copies that the partner was not brought to delete are asked for again."
        })
final class ForwardCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "RECORDING", description = "recordings")
    List<Path> recordings = List.of();

    @Option(names = "--partners", paramLabel = "FILE", required = true, description = "partners.yaml")
    Path partners = Path.of("");

    @Option(names = "--to", paramLabel = "PARTNER", required = true, description = "transcription partner")
    String to = "";

    @Option(names = "--crm", paramLabel = "PARTNER", description = "CRM; without it the transcript is printed alone")
    @Nullable
    String crm;

    @Option(
            names = "--store",
            paramLabel = "PARTNER",
            description = "keep the recording too, sealed, in the declared store: the partner's id, or 'folder'")
    @Nullable
    String store;

    @Option(
            names = "--link",
            paramLabel = "URL",
            description = "the note links to URL and the recording's random id: https, ending with a slash; goes with"
                    + " --store")
    @Nullable
    URI portal;

    @Option(
            names = "--metadata",
            paramLabel = "FILE",
            description =
                    "what is known of the call, JSON: customer, direction and startedAt, and if known agent, queue,"
                            + " callId; default: RECORDING.json beside it, such as call.wav.json")
    @Nullable
    Path metadata;

    @Option(names = "--journal", paramLabel = "DIR", description = "default: jobs beside partners.yaml")
    @Nullable
    Path journal;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "for each recording; default: ${DEFAULT-VALUE}")
    int seconds = 600;

    @Override
    public Integer call() throws IOException {
        if (metadata != null && recordings.size() > 1) {
            throw new UsageException("--metadata goes with one RECORDING");
        }
        requireLink();
        int worst = Exit.DONE;
        try (Ccaas ccaas = Ccaas.open(partners);
                Progress progress = new Progress(recordings.size())) {
            for (int i = 0; i < recordings.size(); i++) {
                Voice voice = Voice.of("recording", i, recordings.size(), progress);
                worst = Math.max(worst, forward(ccaas, recordings.get(i), voice));
                progress.step();
            }
            if (worst == Exit.DONE) {
                deleteOwed(ccaas);
            }
        }
        return worst;
    }

    private void requireLink() {
        if (portal != null && store == null) {
            throw new UsageException("--link goes with --store: what is not kept cannot be listened to");
        }
        if (portal != null) {
            try {
                RecordingLink.of(portal, RecordingId.fresh());
            } catch (IllegalArgumentException otherForm) {
                throw new UsageException("--link takes https://HOST/PATH/ without user name, query and fragment");
            }
        }
    }

    /**
     * What this partner was not brought to delete, by this run or an earlier one. What stays owed is an error of the
     * doctor.
     */
    private void deleteOwed(Ccaas ccaas) {
        int owed = Transcriptions.connect(ccaas, to).deleteOwed(Timeout.deadline(seconds));
        if (owed > 0) {
            Console.message("the partner was asked to delete and still holds copies: " + owed
                    + ". Run again to ask again; the doctor names them");
        }
    }

    /** One recording that fails must not keep the others waiting; its error is printed and decides the exit code. */
    private int forward(Ccaas ccaas, Path recording, Voice voice) throws IOException {
        Optional<CallMetadata> call = metadata(recording);
        if (crm != null && call.isEmpty()) {
            throw new UsageException("--crm needs the call's metadata: give --metadata, or RECORDING.json beside it"
                    + " (call.wav.json beside call.wav)");
        }
        if (store != null && call.isEmpty()) {
            throw new UsageException(
                    "--store keeps what is known of the call too: give --metadata, or RECORDING.json beside it");
        }
        try (AudioOnly audio = AudioOnly.from(recording)) {
            voice.result(Json.text(json(forward(ccaas, audio, call))));
            return Exit.DONE;
        } catch (SdkException | FindingException failure) {
            return voice.explain(failure);
        }
    }

    private Forwarded forward(Ccaas ccaas, AudioOnly audio, Optional<CallMetadata> call) {
        Forwarding forwarding = forwarding(ccaas, audio);
        if (store != null) {
            forwarding = keeping(forwarding, DeclaredStore.keep(ccaas, store));
        }
        Deadline deadline = Timeout.deadline(seconds);
        if (call.isEmpty()) {
            return forwarding.transcribeOnly(audio, deadline);
        }
        return crm == null
                ? forwarding.transcribeOnly(audio, call.get(), deadline)
                : forwarding.forward(audio, call.get(), deadline);
    }

    private Forwarding keeping(Forwarding forwarding, Keep own) {
        URI page = portal;
        return page == null ? forwarding.keeping(own) : forwarding.keeping(own, id -> RecordingLink.of(page, id));
    }

    private Optional<CallMetadata> metadata(Path recording) throws IOException {
        Path file = metadata == null ? Path.of(recording + ".json") : metadata;
        if (metadata == null && !Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(MetadataFile.read(file));
    }

    private Forwarding forwarding(Ccaas ccaas, AudioOnly audio) {
        TranscriptionConnector transcription = Transcriptions.connect(ccaas, to);
        Optional<CrmConnector> notes = Optional.ofNullable(crm).map(id -> Crms.connect(ccaas, id));
        Path jobs = journal == null ? partners.toAbsolutePath().resolveSibling("jobs") : journal;
        return new Forwarding(
                (sound, deadline) -> transcription.transcribe(sound, deadline).text(),
                new NoteWriter(notes, audio.format().duration()),
                Redactor.standard(Locale.FRENCH, Locale.ENGLISH),
                JobJournal.in(jobs),
                ccaas.audit());
    }

    /** The note as the CRM gets it: a partner's text may hold characters that turn round what a terminal shows. */
    static JsonObject json(Forwarded done) {
        JsonObject.Builder line = JsonObject.builder()
                .put("recording", done.recording().text())
                .put("step", done.lastStep().name());
        done.note().ifPresent(note -> line.put("note", note.plainText()));
        return line.build();
    }
}
