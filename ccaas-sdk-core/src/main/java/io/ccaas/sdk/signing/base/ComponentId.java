package io.ccaas.sdk.signing.base;

import io.ccaas.sdk.signing.fields.BareItem.SfBoolean;
import io.ccaas.sdk.signing.fields.BareItem.SfString;
import io.ccaas.sdk.signing.fields.Item;
import io.ccaas.sdk.signing.fields.Parameters;
import java.util.regex.Pattern;

/**
 * A component identifier (RFC 9421 section 2): a name and parameters. Two are equal whatever the order of their parameters.
 *
 * @param name lower-case field name, or a derived name with its at sign
 * @param parameters in the order they are serialised in
 */
public record ComponentId(String name, Parameters parameters) {

    private static final Pattern FIELD_NAME = Pattern.compile("[!#$%&'*+\\-.^_`|~0-9a-z]+");

    /**
     * A component of this message as a whole.
     *
     * @param name a field name in lower case, or a derived name
     * @return its identifier
     */
    public static ComponentId named(String name) {
        return new ComponentId(name, Parameters.NONE);
    }

    /**
     * Reads an identifier out of an inner list.
     *
     * @param item as received
     * @return the identifier, its form checked
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when this library does not know how to serve it
     */
    public static ComponentId parse(Item item) {
        if (!(item.value() instanceof SfString name)) {
            throw Refusals.malformed("component names as strings", "one is another kind of value");
        }
        ComponentId id = new ComponentId(name.value(), item.parameters());
        if (id.isDerived()) {
            ComponentParameters.requireDerived(id);
        } else if (FIELD_NAME.matcher(id.name).matches()) {
            ComponentParameters.requireField(id);
        } else {
            throw Refusals.malformed("field names in lower case", "one is not");
        }
        return id;
    }

    /**
     * The same component of the request that a response answers.
     *
     * @return with the parameter {@code req} added
     */
    public ComponentId ofRequest() {
        return new ComponentId(name, parameters.with("req", new SfBoolean(true)));
    }

    /**
     * A field behind the content.
     *
     * @param name in lower case
     * @return with the parameter {@code tr}
     */
    public static ComponentId ofTrailer(String name) {
        return new ComponentId(name, Parameters.NONE.with("tr", new SfBoolean(true)));
    }

    /**
     * One member of a dictionary field.
     *
     * @param key of the member
     * @return with the parameter {@code key} added
     */
    public ComponentId member(String key) {
        return new ComponentId(name, parameters.with("key", new SfString(key)));
    }

    /**
     * The identifier as it begins its line.
     *
     * @return a serialised string with parameters
     */
    public String serialized() {
        return asItem().serialized();
    }

    Item asItem() {
        return new Item(new SfString(name), parameters);
    }

    boolean isDerived() {
        return name.startsWith("@");
    }

    boolean has(String flag) {
        return parameters.get(flag).isPresent();
    }

    @Override
    public String toString() {
        return "ComponentId[" + name.length() + " characters]";
    }
}
