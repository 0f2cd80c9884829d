package io.ccaas.sdk.call;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Locale;

/**
 * A telephone number in E.164 form.
 *
 * <p>Guarantees: the number is possible (length fits its country; ITU-T E.164) and {@link #toString()} never shows it.
 * Does not guarantee: that it is assigned to anyone.
 */
public final class PhoneNumber {

    private final String e164;

    private PhoneNumber(String e164) {
        this.e164 = e164;
    }

    /**
     * Reads a number written internationally, beginning with {@code +}; spaces, dots, hyphens and brackets are ignored.
     *
     * @param international for example {@code +33 6 39 98 00 01}
     * @return the number
     * @throws IllegalArgumentException when it is not a possible number; the message does not repeat it
     */
    public static PhoneNumber parse(String international) {
        return parsed(international, "ZZ");
    }

    /**
     * Reads a number as it is dialled in a country.
     *
     * @param number national or international, for example {@code 06 39 98 00 01}
     * @param country where it is dialled; its country code (ISO 3166-1) counts
     * @return the number
     * @throws IllegalArgumentException when it is not a possible number there; the message does not repeat it
     */
    public static PhoneNumber parse(String number, Locale country) {
        return parsed(number, country.getCountry());
    }

    private static PhoneNumber parsed(String text, String region) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = util.parse(text, region);
            if (!util.isPossibleNumber(number) || number.hasExtension()) {
                throw refusal(text);
            }
            return new PhoneNumber(util.format(number, PhoneNumberFormat.E164));
        } catch (NumberParseException foreign) {
            throw refusal(text);
        }
    }

    private static IllegalArgumentException refusal(String text) {
        return new IllegalArgumentException("telephone number: expected +<country code><number> without extension, got "
                + text.length() + " characters that are not one");
    }

    /**
     * The number, for those who must send or match it.
     *
     * @return {@code +} and at most 15 digits
     */
    public String e164() {
        return e164;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber that && e164.equals(that.e164);
    }

    @Override
    public int hashCode() {
        return e164.hashCode();
    }

    @Override
    public String toString() {
        return "PhoneNumber[redacted]";
    }
}
