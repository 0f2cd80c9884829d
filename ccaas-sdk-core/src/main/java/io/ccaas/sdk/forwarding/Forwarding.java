package io.ccaas.sdk.forwarding;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.audit.AuditKind;
import io.ccaas.sdk.audit.AuditLog;
import io.ccaas.sdk.audit.AuditNumber;
import io.ccaas.sdk.audit.AuditRecord;
import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.privacy.RecordingLink;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.time.Deadline;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The main job: audio → archive, if one is given → transcript → redacted → call note.
 *
 * <p>Guarantees: steps happen in this order; each is in the audit log, the first with the receipt of the audio; the transcription partner is handed the audio
 * alone; only redacted text reaches the CRM; a job that failed can be run again and resumes under the same ids; a job
 * that ended is not done again. A transcript is not kept, so resuming transcribes anew. Thread-safe.
 */
public final class Forwarding {

    private final Transcribe transcribe;
    private final LogNote logNote;
    private final Redactor redactor;
    private final JobJournal journal;
    private final AuditLog audit;
    private final @Nullable Kept kept;

    /** How recordings are kept, and what notes say of them. */
    private record Kept(Keep keep, Function<RecordingId, Optional<RecordingLink>> links) {}

    /**
     * Puts the parts together.
     *
     * @param transcribe the way to the transcription partner
     * @param logNote the way to the CRM
     * @param redactor takes personal data out
     * @param journal remembers jobs
     * @param audit where steps are written down
     */
    public Forwarding(Transcribe transcribe, LogNote logNote, Redactor redactor, JobJournal journal, AuditLog audit) {
        this(transcribe, logNote, redactor, journal, audit, null);
    }

    private Forwarding(
            Transcribe transcribe,
            LogNote logNote,
            Redactor redactor,
            JobJournal journal,
            AuditLog audit,
            @Nullable Kept kept) {
        this.transcribe = transcribe;
        this.logNote = logNote;
        this.redactor = redactor;
        this.journal = journal;
        this.audit = audit;
        this.kept = kept;
    }

    /**
     * Keeps each recording whose call is known, before anything else is done with it, and once: run again, a job does not
     * bring back what was erased since.
     *
     * @param own for example {@code (id, audio, call, by) -> archive.keep(id, audio, call, retention, by)}
     * @return the same parts, keeping
     */
    public Forwarding keeping(Keep own) {
        return with(new Kept(own, recording -> Optional.empty()));
    }

    /**
     * As {@link #keeping(Keep)}, and each note links to the recording, which only whoever may listen there can hear.
     *
     * @param own as for {@link #keeping(Keep)}
     * @param links for example {@code id -> RecordingLink.of(URI.create("https://calls.example.com/listen/"), id)}
     * @return the same parts, keeping
     */
    public Forwarding keeping(Keep own, Function<RecordingId, RecordingLink> links) {
        return with(new Kept(own, recording -> Optional.of(links.apply(recording))));
    }

    private Forwarding with(Kept keeping) {
        return new Forwarding(transcribe, logNote, redactor, journal, audit, keeping);
    }

    /**
     * Forwards a recording into a call note.
     *
     * @param audio proven clean; stays open
     * @param call whose recording it is
     * @param deadline when the whole job has ended
     * @return the note
     * @throws io.ccaas.sdk.errors.SdkException when a step was refused or failed; run again to resume
     */
    public Forwarded forward(AudioOnly audio, CallMetadata call, Deadline deadline) {
        return run(audio, Optional.of(call), true, deadline);
    }

    /**
     * Transcribes and redacts without writing a note; needs to know nothing of the call, and keeps nothing.
     *
     * @param audio proven clean; stays open
     * @param deadline when the whole job has ended
     * @return the redacted transcript; a second run transcribes again, since nothing of it was kept
     * @throws io.ccaas.sdk.errors.SdkException when a step was refused or failed
     */
    public Forwarded transcribeOnly(AudioOnly audio, Deadline deadline) {
        return run(audio, Optional.empty(), false, deadline);
    }

    /**
     * Keeps, transcribes and redacts without writing a note.
     *
     * @param audio proven clean; stays open
     * @param call whose recording it is
     * @param deadline when the whole job has ended
     * @return the redacted transcript; a second run transcribes again under the same id
     * @throws io.ccaas.sdk.errors.SdkException when a step was refused or failed
     */
    public Forwarded transcribeOnly(AudioOnly audio, CallMetadata call, Deadline deadline) {
        return run(audio, Optional.of(call), false, deadline);
    }

    private Forwarded run(AudioOnly audio, Optional<CallMetadata> call, boolean noted, Deadline deadline) {
        try (Job job = journal.open(audio, call)) {
            if (!job.isDone()) {
                audit.append(Receipts.add(record(job, JobStep.OPENED), audio.receipt()));
            }
            call.ifPresent(known -> kept(job, audio, known, deadline));
            if (job.isDone()) {
                step(job, JobStep.ALREADY_DONE);
                return new Forwarded(job.recording(), Optional.empty(), JobStep.ALREADY_DONE);
            }
            RedactedText note = linked(job, transcribed(job, audio, deadline), call);
            if (!noted || call.isEmpty()) {
                return new Forwarded(job.recording(), Optional.of(note), JobStep.REDACTED);
            }
            logNote.log(call.get(), note, job.note(), deadline);
            job.done();
            step(job, JobStep.NOTED);
            return new Forwarded(job.recording(), Optional.of(note), JobStep.NOTED);
        }
    }

    /**
     * Also when an earlier run has written the note: it may have had no archive. Never twice: what was erased or purged
     * since would come back.
     */
    private void kept(Job job, AudioOnly audio, CallMetadata call, Deadline deadline) {
        if (kept != null && !job.wasKept()) {
            kept.keep().keep(job.recording(), audio, call, deadline);
            job.kept();
            step(job, JobStep.KEPT);
        }
    }

    private RedactedText linked(Job job, RedactedText note, Optional<CallMetadata> call) {
        if (kept == null || call.isEmpty()) {
            return note; // nothing was kept to which it could link
        }
        return kept.links().apply(job.recording()).map(note::followedBy).orElse(note);
    }

    private RedactedText transcribed(Job job, AudioOnly audio, Deadline deadline) {
        String transcript = transcribe.transcribe(audio, deadline);
        step(job, JobStep.TRANSCRIBED);
        RedactedText note = redactor.redact(transcript);
        audit.append(record(job, JobStep.REDACTED)
                .count(AuditNumber.FINDINGS, note.findings().size()));
        return note;
    }

    private void step(Job job, JobStep step) {
        audit.append(record(job, step));
    }

    private static AuditRecord record(Job job, JobStep step) {
        return AuditRecord.of(AuditKind.JOB_STEP).recording(job.recording()).label(step);
    }
}
