package io.ccaas.sdk.call;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.ccaas.sdk.errors.SdkBugException;
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

    /**
     * Whether a text that some system keeps is this number, however it is punctuated: internationally with {@code +}, {@code 00} or
     * neither, or as it is dialled in the number's own country. An extension behind it is ignored: the line is the same.
     *
     * @param written as the system shows it
     * @return false for what is another number, or none
     */
    public boolean isWrittenAs(String written) {
        String digits = written.replaceAll("[^0-9]", "");
        return is(written)
                || (digits.startsWith("00") && is("+" + digits.substring(2)))
                || e164.substring(1).equals(digits);
    }

    private boolean is(String written) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            String region = util.getRegionCodeForCountryCode(parts().getCountryCode());
            return util.format(util.parse(written, region), PhoneNumberFormat.E164)
                    .equals(e164);
        } catch (NumberParseException noNumber) {
            return false;
        }
    }

    String formatted(PhoneNumberFormat format) {
        return PhoneNumberUtil.getInstance().format(parts(), format);
    }

    /** Without country code and trunk prefix. */
    String significant() {
        return PhoneNumberUtil.getInstance().getNationalSignificantNumber(parts());
    }

    private Phonenumber.PhoneNumber parts() {
        try {
            return PhoneNumberUtil.getInstance().parse(e164, "ZZ");
        } catch (NumberParseException impossible) {
            throw new SdkBugException("a number that was read once can be read again");
        }
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
