package io.ccaas.sdk.signing.fields;

/**
 * An Item (RFC 9651 section 3.3).
 *
 * @param value without parameters
 * @param parameters behind it
 */
public record Item(BareItem value, Parameters parameters) implements Member {

    /**
     * An Item without parameters.
     *
     * @param value its value
     * @return the Item
     */
    public static Item of(BareItem value) {
        return new Item(value, Parameters.NONE);
    }

    @Override
    public String serialized() {
        return value.serialized() + parameters.serialized();
    }

    @Override
    public String toString() {
        return "Item[" + value.getClass().getSimpleName() + "]";
    }
}
