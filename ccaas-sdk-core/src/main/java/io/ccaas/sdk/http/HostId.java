package io.ccaas.sdk.http;

import io.ccaas.sdk.privacy.PersonalData;
import io.ccaas.sdk.recording.TransferId;
import java.util.regex.Pattern;

/**
 * An id out of the host's own systems, for CRMs alone.
 *
 * <p>Guarantees: it has an id's form, holds no personal data that the redactor knows (a customer number that reads like a
 * telephone number is refused), and no transcription partner can be sent one. Does not guarantee that it means nothing.
 */
public final class HostId {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");

    private final String text;

    private HostId(String text) {
        this.text = text;
    }

    /**
     * Takes an id.
     *
     * @param text 1 to 64 letters, digits and {@code . _ -}, not beginning with a dot
     * @return the id
     * @throws IllegalArgumentException when it has another form; the message does not repeat it
     * @throws io.ccaas.sdk.privacy.PersonalDataException when it reads like personal data
     */
    public static HostId of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("an id of the host is 1 to 64 letters, digits and . _ -");
        }
        return new HostId(PersonalData.none("an id of the host", text));
    }

    /**
     * Takes a random id of this library, which reads like nothing.
     *
     * @param transfer random
     * @return the id
     */
    public static HostId of(TransferId transfer) {
        return new HostId(transfer.text());
    }

    /**
     * The id.
     *
     * @return as the host wrote it
     */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HostId that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "HostId[redacted]";
    }
}
