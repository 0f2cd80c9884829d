package io.ccaas.sdk.audit;

import java.util.regex.Pattern;

/** What a call does, as its template names it: a constant of this library or of a connector, never anything of a call. */
public final class OperationTag {

    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+){0,7}");

    private final String name;

    private OperationTag(String name) {
        this.name = name;
    }

    /**
     * Takes the name of a template.
     *
     * @param name lower-case letters and hyphens, at most 40
     * @return the tag
     * @throws IllegalArgumentException when it has another form; the message does not repeat it
     */
    public static OperationTag of(String name) {
        if (name.length() > 40 || !FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "an operation in the audit log is lower-case words joined by hyphens, at most 40 characters");
        }
        return new OperationTag(name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OperationTag that && name.equals(that.name);
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
