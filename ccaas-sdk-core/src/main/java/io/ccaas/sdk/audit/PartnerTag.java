package io.ccaas.sdk.audit;

import java.util.regex.Pattern;

/**
 * A partner's id as the audit log takes it: with its place the only text in a record that somebody else wrote, so its form
 * leaves no room for a number or an address.
 */
public final class PartnerTag {

    /** Lower-case words, and never five digits in a row: the shortest numbers that call people have more. */
    private static final Pattern FORM = Pattern.compile("(?!.*[0-9]{5})[a-z][a-z0-9-]{0,63}");

    private final String id;

    private PartnerTag(String id) {
        this.id = id;
    }

    /**
     * Takes an id from the data-flow map.
     *
     * @param id lower-case letters, digits and hyphens, beginning with a letter, at most 64, never five digits in a row
     * @return the tag
     * @throws IllegalArgumentException when it has another form; the message does not repeat it
     */
    public static PartnerTag of(String id) {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("a partner id for the audit log is lower-case words, at most 64"
                    + " characters, without five digits in a row");
        }
        return new PartnerTag(id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartnerTag that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
