package io.ccaas.sdk.privacy;

import io.ccaas.sdk.recording.RecordingId;
import java.net.URI;

/**
 * Where whoever may listen finds a recording: a page of the host's, by the recording's random id. It stands in a note in place of the
 * sound, which a CRM might show to anybody who has an attachment's address.
 *
 * <p>Guarantees: the address begins with {@code https}, holds no user name, parameters, query or fragment, and nothing personal
 * that the redactor knows. Does not guarantee that the page asks who is there, the host does that; nor that no word of the path is a secret.
 */
public final class RecordingLink {

    private static final int LONGEST = 200;

    private final String address;

    private RecordingLink(String address) {
        this.address = address;
    }

    /**
     * The link to one recording.
     *
     * @param portal an {@code https} address of at most 200 characters whose path ends with a slash, for example {@code
     *     https://calls.example.com/listen/}; the id follows
     * @param recording as the archive knows it
     * @return the link
     * @throws IllegalArgumentException when the address has another form; the message does not repeat it
     * @throws PersonalDataException when it reads like personal data
     */
    public static RecordingLink of(URI portal, RecordingId recording) {
        String base = portal.toASCIIString();
        boolean isPlain = "https".equalsIgnoreCase(portal.getScheme())
                && portal.getHost() != null
                && portal.getRawUserInfo() == null
                && portal.getRawQuery() == null
                && portal.getRawFragment() == null
                && base.endsWith("/")
                && !base.contains(";") // parameters of a path are where sessions and tokens stand
                && base.length() <= LONGEST;
        if (!isPlain) {
            throw new IllegalArgumentException(
                    "the address of recordings: expected https://HOST/PATH/ without user name, parameters, query and"
                            + " fragment, at most "
                            + LONGEST + " characters");
        }
        return new RecordingLink(PersonalData.none("the address of recordings", base) + recording.text());
    }

    /**
     * The address.
     *
     * @return ASCII, ending with the recording's id
     */
    public String text() {
        return address;
    }

    @Override
    public String toString() {
        return "RecordingLink[redacted]";
    }
}
