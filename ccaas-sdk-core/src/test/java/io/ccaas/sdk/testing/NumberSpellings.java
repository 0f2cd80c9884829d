package io.ccaas.sdk.testing;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a telephone number is written.
 *
 * <p>The significant digits are part of every form without separators ({@code +33639980001}, {@code 0033…}, {@code
 * 06…}), so one spelling finds them all. Groups are searched without the trunk prefix for the same reason.
 */
final class NumberSpellings {

    private static final List<String> SEPARATORS = List.of(" ", ".", "-", "/", "\u00a0", "\u202f");

    private final String significant;
    private final Set<String> all = new LinkedHashSet<>();

    private NumberSpellings(Phonenumber.PhoneNumber number) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        significant = util.getNationalSignificantNumber(number);
        all.add(significant);
        String countryCode = "+" + number.getCountryCode();
        addGroups(util.format(number, PhoneNumberFormat.INTERNATIONAL)
                .substring(countryCode.length())
                .trim());
        addPairs(significant);
        addPairs("0" + significant);
    }

    static NumberSpellings of(String e164) {
        try {
            return new NumberSpellings(PhoneNumberUtil.getInstance().parse(e164, "ZZ"));
        } catch (NumberParseException e) {
            throw new IllegalArgumentException("not a number in E.164 form", e);
        }
    }

    Set<String> all() {
        return all;
    }

    String significantDigits() {
        return significant;
    }

    private void addGroups(String grouped) {
        for (String separator : SEPARATORS) {
            all.add(grouped.replaceAll("[^0-9]+", separator));
        }
    }

    private void addPairs(String digits) {
        addGroups(digits.replaceAll("(..)(?=.)", "$1 "));
    }
}
