package io.ccaas.sdk.posture;

/** How much a finding matters, mildest first. */
public enum Severity {
    /** As it should be. */
    OK,
    /** Works today, mend it soon: an expiry that comes near, a review that is due. */
    WARNING,
    /** A promise of this library is not kept, or a partner cannot be used. */
    ERROR
}
