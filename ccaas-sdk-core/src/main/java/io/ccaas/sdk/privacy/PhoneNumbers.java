package io.ccaas.sdk.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Tells telephone numbers from other short runs of digits, by the numbering plans of some countries. */
final class PhoneNumbers {

    /** France has ten digits, the United Kingdom eleven, the zero before them included. */
    static final int SHORTEST_NATIONAL = 10;

    private static final Pattern AT_HOME = Pattern.compile("0[1-9][0-9]{8}");
    private static final Pattern ABROAD = Pattern.compile("(?:00)?(?:33[1-9][0-9]{8}|44[0-9]{10}|1[2-9][0-9]{9})");
    private static final int LONGEST_NATIONAL = 11;
    private static final int LONGEST_INTERNATIONAL = 13;

    private final Set<String> regions;

    PhoneNumbers(Set<String> regions) {
        this.regions = new TreeSet<>(regions);
    }

    Set<String> regions() {
        return regions;
    }

    /** Exactly a number of France, the United Kingdom or North America, as one dials it there or from abroad. */
    static boolean isWhole(DigitRun run) {
        return (run.isInternational() ? ABROAD : AT_HOME).matcher(run.digits()).matches();
    }

    /** Whether pieces together are as long as a number, and begin like one. */
    static boolean isUsual(CharSequence digits, DigitRun first) {
        int length = digits.length();
        if (first.length() >= SHORTEST_NATIONAL) {
            return false;
        }
        if (first.isInternational()) {
            return length > SHORTEST_NATIONAL && length <= LONGEST_INTERNATIONAL;
        }
        boolean zero = first.length() > 2 && first.isPlain() && digits.charAt(0) == '0' && digits.charAt(1) != '0';
        boolean said = length == SHORTEST_NATIONAL && first.length() == 2 && first.isSpoken() && first.startsWithZero();
        if (said && digits.charAt(1) != '0') {
            return true;
        }
        return zero && length >= SHORTEST_NATIONAL && length <= LONGEST_NATIONAL;
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
