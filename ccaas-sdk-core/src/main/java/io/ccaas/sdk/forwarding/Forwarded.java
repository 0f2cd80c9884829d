package io.ccaas.sdk.forwarding;

import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.recording.RecordingId;
import java.util.Optional;

/**
 * What came of a job.
 *
 * @param recording the recording's random id at home
 * @param note the redacted transcript, empty when an earlier run had finished
 * @param lastStep {@link JobStep#NOTED}, {@link JobStep#REDACTED} when no note was asked for, or {@link
 *     JobStep#ALREADY_DONE}
 */
public record Forwarded(RecordingId recording, Optional<RedactedText> note, JobStep lastStep) {}
