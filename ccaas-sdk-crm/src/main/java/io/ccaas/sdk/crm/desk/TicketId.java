package io.ccaas.sdk.crm.desk;

import java.util.regex.Pattern;

/**
 * A ticket's id as its CRM issued it.
 *
 * <p>Guarantees: it is safe as one path segment or query value of a URL without escaping (RFC 3986 section 2.3, and
 * colon); {@link #toString()} does not show it, for it stands for a person's matter. Does not guarantee: that the ticket still exists.
 */
public final class TicketId {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_~:-][A-Za-z0-9._~:-]{0,127}");

    private final String text;

    private TicketId(String text) {
        this.text = text;
    }

    /**
     * Reads an id from a CRM's answer.
     *
     * @param text 1 to 128 letters, digits or {@code . _ ~ : -}, not beginning with a dot
     * @return the id
     * @throws IllegalArgumentException when it has another form; the message does not repeat it
     */
    public static TicketId issued(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "ticket id: expected 1 to 128 letters, digits or . _ ~ : - and no leading " + "dot, got "
                            + text.length() + " characters of another form");
        }
        return new TicketId(text);
    }

    /**
     * The id as the CRM wants it back.
     *
     * @return 1 to 128 characters
     */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TicketId that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "TicketId[redacted]";
    }
}
