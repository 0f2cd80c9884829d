package io.ccaas.sdk.privacy;

/**
 * Refuses personal data where it has no business: partner configuration that travels with every call (model, language,
 * vocabulary), reasons written into the audit log.
 */
public final class PersonalData {

    private static final Redactor STRICT = Redactor.standard();

    private PersonalData() {}

    /**
     * Lets a value pass that holds nothing {@link Redactor#standard} would replace.
     *
     * @param place where the value stands, for the message, such as {@code partners[0].options.vocabulary}; a constant or a
     *     path of keys, never a value
     * @param value what is checked
     * @return the value, unchanged
     * @throws PersonalDataException when it holds personal data
     */
    public static String none(String place, String value) {
        RedactedText redacted = STRICT.redact(value);
        if (!redacted.findings().isEmpty()) {
            throw new PersonalDataException(place, redacted.findings().get(0).kind());
        }
        return value;
    }
}
