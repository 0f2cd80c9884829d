package io.ccaas.sdk.forwarding;

/** The steps of the main job, in order. */
public enum JobStep {
    /** The job was found in the journal, or entered into it. */
    OPENED,
    /** The recording is in the archive, with what is known of its call. */
    KEPT,
    /** The partner transcribed the audio. */
    TRANSCRIBED,
    /** Personal data was taken out of the transcript. */
    REDACTED,
    /** The note is in the CRM. */
    NOTED,
    /** An earlier run had finished the job; nothing was sent. */
    ALREADY_DONE
}
