package io.ccaas.sdk.audit;

/** What an audit record is about. New kinds may be added in any release. */
public enum AuditKind {
    /** A call is about to be made; written before anything is sent. */
    CALL_INTENT,
    /** How a call ended; also one whose answer was refused, because something had left. */
    CALL_OUTCOME,
    /** A call was refused by this side and nothing of it was sent. */
    CALL_REFUSED,
    /** A step of the main job ended. */
    JOB_STEP,
    /** A recording at home was kept, opened, or is about to be taken away. */
    RECORDING,
    /** Something was erased at home or at a partner. */
    ERASED,
    /** A partner still holds what it should have erased when asked. */
    ERASURE_OWED,
    /** Text left with personal data in it, because the caller said so and why. */
    PERSONAL_DATA_KEPT,
    /** A credential was replaced, or a replacement was refused. */
    CREDENTIAL_ROTATED,
    /** The configuration in force changed. */
    CONFIGURATION
}
