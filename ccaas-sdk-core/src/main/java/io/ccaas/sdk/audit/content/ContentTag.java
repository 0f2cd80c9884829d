package io.ccaas.sdk.audit.content;

import java.util.regex.Pattern;

/**
 * The name of a codec or of a kind of structure, a constant of this library. What it is made from is brought into a form that holds no
 * phone number and no sentence worth the name: at most 40 letters, digits and hyphens, and no five digits in a row.
 */
public final class ContentTag {

    private static final int LONGEST = 40;
    private static final Pattern NO_PART = Pattern.compile("[^A-Za-z0-9]+|[0-9]{5,}");

    private final String name;

    private ContentTag(String name) {
        this.name = name;
    }

    /**
     * Takes a name.
     *
     * @param constant such as {@code pcm_mulaw} or {@code LIST/INFO}; what the form does not allow becomes a hyphen
     * @return the tag
     */
    public static ContentTag of(String constant) {
        String form = NO_PART.matcher(constant).replaceAll("-");
        return new ContentTag(form.substring(0, Math.min(LONGEST, form.length())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContentTag that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
