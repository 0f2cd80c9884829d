package io.ccaas.sdk.partner.declared;

/** How long a partner promised to keep what it receives. The connector must be able to enforce it. */
public enum Retention {
    /** Nothing after the answer. The default towards a transcription partner. */
    NOTHING,
    /** Until this side asks it to delete. */
    UNTIL_DELETED,
    /** By its own rules, as a CRM does. The default towards every other partner. */
    ITS_OWN_RULES
}
