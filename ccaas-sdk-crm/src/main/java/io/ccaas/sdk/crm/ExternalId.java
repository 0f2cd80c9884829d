package io.ccaas.sdk.crm;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.privacy.PersonalData;
import io.ccaas.sdk.recording.RecordingId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Our id of a note or a contact, kept by the CRM in a field of its own. It makes a repeated call harmless.
 *
 * <p>Guarantees: it holds no personal data that {@link PersonalData} finds; it is safe as one path segment of a URL.
 */
public final class ExternalId {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");
    private static final int BYTES = 16;

    private final String text;

    private ExternalId(String text) {
        this.text = text;
    }

    /**
     * The id of the note about one recording, always the same for the same recording.
     *
     * <p>Guarantees: the CRM cannot compute the recording id from it, nor recognise the transfer id that a
     * transcription partner saw. Does not guarantee: whoever knows a recording id can tell which note belongs to it.
     *
     * @param recording the recording the note is about
     * @return 32 hexadecimal digits: half of a SHA-256 over a fixed word and the id
     */
    public static ExternalId forNoteOf(RecordingId recording) {
        byte[] input = ("ccaas-sdk crm note 1\n" + recording.text()).getBytes(StandardCharsets.UTF_8);
        return new ExternalId(HexFormat.of().formatHex(sha256(input), 0, BYTES));
    }

    private static byte[] sha256(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new SdkBugException("no SHA-256");
        }
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
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "external id: expected 1 to 64 letters, digits or . _ - and no leading dot, " + "got "
                            + text.length() + " characters of another form");
        }
        return new ExternalId(PersonalData.none("an external id", text));
    }

    /**
     * The id as it is sent.
     *
     * @return 1 to 64 characters
     */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExternalId that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
