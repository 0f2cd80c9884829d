package io.ccaas.sdk.call;

import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.stream.Collectors;

/**
 * How a system may have written a number, as far as a search there can ask for it. What a search finds is compared with
 * {@link PhoneNumber#isWrittenAs(String)} afterwards: the last two forms also find other numbers.
 */
public enum PhoneForm {

    /** {@code +33639980001}. */
    E164,
    /** {@code 33639980001}. */
    DIGITS,
    /** {@code 0033639980001}. */
    DIALLED_ABROAD,
    /** {@code 0639980001}. */
    NATIONAL_DIGITS,
    /** {@code 06 39 98 00 01}, grouped as the country does. */
    NATIONAL,
    /** {@code +33 6 39 98 00 01}. */
    INTERNATIONAL,
    /** The last nine digits of the number within its country, or all of a shorter one: {@code 639980001}. */
    TAIL,
    /** {@link #TAIL} with {@code %} between its digits, for SQL's LIKE: any punctuation matches. */
    TAIL_PATTERN;

    private static final int TAIL_LENGTH = 9;

    /**
     * Writes a number.
     *
     * @param number any
     * @return personal data: for bodies of requests alone
     */
    public String of(PhoneNumber number) {
        String digits = number.e164().substring(1);
        return switch (this) {
            case E164 -> number.e164();
            case DIGITS -> digits;
            case DIALLED_ABROAD -> "00" + digits;
            case NATIONAL_DIGITS -> number.formatted(PhoneNumberFormat.NATIONAL).replaceAll("[^0-9]", "");
            case NATIONAL -> number.formatted(PhoneNumberFormat.NATIONAL);
            case INTERNATIONAL -> number.formatted(PhoneNumberFormat.INTERNATIONAL);
            case TAIL -> tail(number);
            case TAIL_PATTERN ->
                tail(number).chars().mapToObj(Character::toString).collect(Collectors.joining("%"));
        };
    }

    /** Without the country code: who writes a number nationally leaves that out. */
    private static String tail(PhoneNumber number) {
        String digits = number.significant();
        return digits.substring(Math.max(0, digits.length() - TAIL_LENGTH));
    }
}
