package io.ccaas.sdk.crm;

/**
 * Proof that exactly one note with an external id stands in the CRM. Only connectors make it, from the CRM's answer.
 *
 * @param externalId of the note
 * @param contact whose note it is
 * @param outcome whether this call wrote it
 */
public record CallLogged(ExternalId externalId, ContactId contact, Outcome outcome) {

    /** Whether the call wrote. */
    public enum Outcome {
        /** This call wrote the note. */
        WRITTEN,
        /** An earlier call wrote it; it was left as it is. */
        ALREADY_THERE
    }
}
