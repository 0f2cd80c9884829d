package io.ccaas.sdk.privacy;

/**
 * What kind of personal data was found. The order is the order of preference where two readings cover the same
 * characters.
 */
public enum PersonalDataKind {
    /** An e-mail address (RFC 5321 section 4.1.2), also written oddly or spoken. */
    EMAIL,
    /** An international bank account number (ISO 13616) whose check digits hold. */
    IBAN,
    /** A French social security number (NIR, 15 characters) whose key holds. */
    NIR,
    /** A payment card number: 13 to 19 digits whose check digit holds (ISO/IEC 7812-1 annex B). */
    CARD,
    /** An IPv4 or IPv6 address. */
    IP,
    /** A date of birth, told by the words around it. */
    DOB,
    /** The security code of a payment card, told by the words around it. */
    CVV,
    /** A French company's number (SIREN, nine digits, or SIRET, fourteen): it is a person's when they trade alone. */
    SIREN,
    /** A telephone number, national or international. */
    PHONE,
    /**
     * A run of digits too long to be let through, though nothing proves what it is: a misheard card, an unknown
     * country's number, a customer number.
     */
    NUMBER,
    /** The value of a field that a {@link FieldPolicy} takes out, whatever it holds. */
    FIELD;

    /**
     * What stands in the text instead.
     *
     * @return for example {@code [EMAIL]}; stable between releases
     */
    public String placeholder() {
        return "[" + name() + "]";
    }
}
