package io.ccaas.sdk.signing.fields;

import io.ccaas.sdk.signing.fields.BareItem.SfBoolean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Parameters in their order (RFC 9651 section 3.1.2). Two that differ in order alone are not equal in serialised form but
 * equal as maps.
 *
 * @param values by key
 */
public record Parameters(Map<String, BareItem> values) {

    /** No parameters. */
    public static final Parameters NONE = new Parameters(Map.of());

    /**
     * Copies, and refuses keys that cannot be serialised.
     *
     * @param values by key
     */
    public Parameters {
        values = Keys.copied(values);
    }

    /**
     * One parameter.
     *
     * @param key its key
     * @return its value, if present
     */
    public Optional<BareItem> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * These parameters and one more.
     *
     * @param key its key; an existing one keeps its place
     * @param value its value
     * @return new parameters
     */
    public Parameters with(String key, BareItem value) {
        if (values.isEmpty()) {
            return new Parameters(Map.of(key, value));
        }
        Map<String, BareItem> more = new LinkedHashMap<>(values);
        more.put(key, value);
        return new Parameters(more);
    }

    /**
     * The canonical form.
     *
     * @return empty, or beginning with a semicolon
     */
    public String serialized() {
        if (values.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) -> {
            text.append(';').append(key);
            if (!value.equals(new SfBoolean(true))) {
                text.append('=').append(value.serialized());
            }
        });
        return text.toString();
    }

    @Override
    public String toString() {
        return "Parameters[" + values.size() + "]";
    }
}
