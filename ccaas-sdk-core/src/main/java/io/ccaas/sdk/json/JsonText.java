package io.ccaas.sdk.json;

/**
 * A JSON string.
 *
 * @param value any text without lone surrogates, so that it can always be written as UTF-8
 */
public record JsonText(String value) implements JsonValue {

    /**
     * Checks that the text is Unicode.
     *
     * @param value any text without lone surrogates, so that it can always be written as UTF-8
     * @throws IllegalArgumentException when a surrogate stands alone
     */
    public JsonText {
        if (!Unicode.isWellFormed(value)) {
            throw new IllegalArgumentException("text with a lone surrogate cannot be written as JSON");
        }
    }

    @Override
    public String toString() {
        return "JsonText[" + value.length() + " characters]";
    }
}
