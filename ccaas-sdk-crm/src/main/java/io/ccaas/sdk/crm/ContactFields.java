package io.ccaas.sdk.crm;

import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.privacy.RedactedText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a contact. Immutable: each verb gives a new value. {@link #toString()} shows nothing.
 *
 * <p>A name or an address of a person goes in as {@link RedactedText#keepingPersonalData}, so that the audit log says why.
 */
public final class ContactFields {

    private final PhoneNumber number;
    private final @Nullable RedactedText name;
    private final @Nullable RedactedText email;

    private ContactFields(PhoneNumber number, @Nullable RedactedText name, @Nullable RedactedText email) {
        this.number = number;
        this.name = name;
        this.email = email;
    }

    /**
     * Begins with what every contact of a contact centre has.
     *
     * @param number of the contact
     * @return fields with this number only
     */
    public static ContactFields of(PhoneNumber number) {
        return new ContactFields(number, null, null);
    }

    /**
     * With a name to show.
     *
     * @param value as the customer wants it written
     * @return new fields
     */
    public ContactFields name(RedactedText value) {
        return new ContactFields(number, value, email);
    }

    /**
     * With an e-mail address.
     *
     * @param value one address
     * @return new fields
     */
    public ContactFields email(RedactedText value) {
        return new ContactFields(number, name, value);
    }

    /**
     * The number.
     *
     * @return always there
     */
    public PhoneNumber number() {
        return number;
    }

    /**
     * The name to show.
     *
     * @return empty when not given: the CRM keeps what it has
     */
    public Optional<RedactedText> name() {
        return Optional.ofNullable(name);
    }

    /**
     * The e-mail address.
     *
     * @return empty when not given: the CRM keeps what it has
     */
    public Optional<RedactedText> email() {
        return Optional.ofNullable(email);
    }

    @Override
    public String toString() {
        return "ContactFields[redacted]";
    }
}
