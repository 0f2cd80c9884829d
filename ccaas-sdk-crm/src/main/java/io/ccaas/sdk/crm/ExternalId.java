package io.ccaas.sdk.crm;

import io.ccaas.sdk.http.HostId;
import io.ccaas.sdk.recording.TransferId;

/**
 * Our id of a note or a contact, kept by the CRM in a field of its own. It makes a repeated call harmless.
 *
 * <p>Guarantees: it has an id's form, holds no personal data that the redactor knows, and is safe as one path segment of
 * a URL.
 *
 * @param id the id as it may go to a CRM
 */
public record ExternalId(HostId id) {

    /**
     * The id of a note, random and the same for every attempt at its job.
     *
     * @param once what the job remembers for its note; no transcription partner ever saw it
     * @return 26 characters that mean nothing
     */
    public static ExternalId forNote(TransferId once) {
        return new ExternalId(HostId.of(once));
    }

    /**
     * An id from the integrator's own system.
     *
     * @param text 1 to 64 letters, digits or {@code . _ -}, not beginning with a dot; neither a number nor an address of a person
     * @return the id
     * @throws IllegalArgumentException when it has another form; the message does not repeat it
     * @throws io.ccaas.sdk.privacy.PersonalDataException when it holds personal data
     */
    public static ExternalId of(String text) {
        return new ExternalId(HostId.of(text));
    }

    /**
     * The id as it is sent.
     *
     * @return 1 to 64 characters
     */
    public String text() {
        return id.text();
    }

    @Override
    public String toString() {
        return "ExternalId[redacted]";
    }
}
