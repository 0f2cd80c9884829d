package io.ccaas.sdk.archive;

/** What the audit log says was done; the name of this enum is the field. */
enum ArchiveStep {
    /** Written before anything of a recording is kept. */
    KEEPING,
    /** Row and object are there. */
    KEPT,
    /** A recording is about to be opened, whole or in part. */
    OPENING,
    /** The sealed object is about to be handed out as it is. */
    FETCHING,
    /** It was refused. */
    REFUSED,
    /** Written before a person is erased; what became of it answers it, place by place. */
    ERASING_PERSON,
    /** What became of it. */
    ERASED_PERSON,
    /** A place elsewhere was asked for it. */
    ASKED_ELSEWHERE,
    /** Written before one recording is erased by its id. */
    ERASING_RECORDING,
    /** One recording, object and row. */
    ERASED_RECORDING,
    /** An object for which there was no row. */
    ERASED_OBJECT,
    /** Written before what killed processes left is looked for. */
    SETTLING,
    /** What became of it. */
    SETTLED,
    /** Written before what is due is taken away. */
    PURGING,
    /** What became of it. */
    PURGED
}
