package io.ccaas.sdk.signing;

import java.util.Objects;

/**
 * One field line of an HTTP message, as it stands on the wire.
 *
 * <p>Names are compared without regard to case. Nothing is checked here: a name or value that must not be signed is
 * refused where it is signed or verified. {@link #toString()} shows lengths alone: values carry credentials, and a
 * received name is the sender's text.
 *
 * @param name field name
 * @param value field value, without the line's end
 */
public record Field(String name, String value) {

    /**
     * Refuses null.
     *
     * @param name field name
     * @param value field value
     */
    public Field {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return "Field[" + name.length() + " and " + value.length() + " characters]";
    }
}
