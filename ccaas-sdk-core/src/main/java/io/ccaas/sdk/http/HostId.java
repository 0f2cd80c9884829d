package io.ccaas.sdk.http;

import io.ccaas.sdk.privacy.PersonalData;
import io.ccaas.sdk.recording.TransferId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An id out of the host's own systems, for CRMs alone.
 *
 * <p>Guarantees: it has an id's form, holds no personal data that the redactor knows (a customer number that reads like a
 * telephone number is refused), and no transcription partner can be sent one. Does not guarantee that it means nothing.
 */
public final class HostId {

    private static final String PLACE = "an id of the host";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");

    /** In texts digits behind a word and a hyphen pass as a reference; here a whole number of France, Britain or North America does not. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9])(00)?(33[1-9][0-9]{8}|44[1-9][0-9]{9}|1[2-9][0-9]{9}|0[1-9][0-9]{8})(?![0-9])");

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9])[._-](?=[0-9])");

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
        String whole = BETWEEN_DIGITS.matcher(text).replaceAll("");
        Matcher numbers = NUMBER.matcher(whole);
        while (numbers.find()) {
            PersonalData.none(PLACE, numbers.group()); // alone, without the word that makes it a reference
        }
        return new HostId(PersonalData.none(PLACE, text));
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
