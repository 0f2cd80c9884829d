package io.ccaas.sdk.crm;

import java.time.Instant;

/**
 * Proof that the CRM does not find a contact any more. Only connectors make it, after they asked the CRM again.
 *
 * <p>Does not guarantee: that the partner's backups are gone; that stands in its contract.
 *
 * @param outcome whether this call erased something
 * @param confirmedAt when the CRM was asked again and had nothing, by our clock
 */
public record Erased(Outcome outcome, Instant confirmedAt) {

    /** Whether the call erased. */
    public enum Outcome {
        /** The contact was there and is gone, with its notes. */
        ERASED,
        /** There was no such contact. */
        WAS_NOT_THERE
    }
}
