package io.ccaas.sdk.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Set;
import java.util.TreeSet;

/** Tells telephone numbers from other short runs of digits, by the numbering plans of some countries. */
final class PhoneNumbers {

    private final Set<String> regions;

    PhoneNumbers(Set<String> regions) {
        this.regions = new TreeSet<>(regions);
    }

    Set<String> regions() {
        return regions;
    }

    /** Whether the digits, with {@code +} before them when it was there, are a number of a numbering plan. */
    boolean recognises(String digits) {
        String dialled = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        return regions.stream().anyMatch(region -> isValid(dialled, region));
    }

    private static boolean isValid(String dialled, String region) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            return plans.isValidNumber(plans.parse(dialled, region));
        } catch (NumberParseException tooShortOrTooLong) {
            return false;
        }
    }
}
