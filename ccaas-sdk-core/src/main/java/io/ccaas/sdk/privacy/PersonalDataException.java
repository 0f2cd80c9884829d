package io.ccaas.sdk.privacy;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/** A value that must not hold personal data holds some. Nothing was sent; the message names the kind, not the value. */
public final class PersonalDataException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    /** What was found first. */
    private final PersonalDataKind kind;

    PersonalDataException(String place, PersonalDataKind kind) {
        super(Problem.of(
                "PERSONAL_DATA_REFUSED",
                "no personal data in " + place,
                "it holds something of kind " + kind,
                "Take it out: this value goes to partners or into the audit log"));
        this.kind = kind;
    }

    /**
     * What was found first.
     *
     * @return its kind
     */
    public PersonalDataKind kind() {
        return kind;
    }
}
