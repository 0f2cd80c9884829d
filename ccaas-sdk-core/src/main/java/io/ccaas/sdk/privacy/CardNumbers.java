package io.ccaas.sdk.privacy;

import java.util.List;

/** Payment card numbers: 13 to 19 digits with a check digit (ISO/IEC 7812-1 annex B). */
final class CardNumbers {

    static final int SHORTEST = 13;
    static final int LONGEST = 19;

    private CardNumbers() {}

    /**
     * Whether some groups in a row form a card number.
     *
     * @param digits all digits of the run
     * @param ends where each group of digits ends, ascending
     */
    static boolean isWithin(CharSequence digits, List<Integer> ends) {
        int start = 0;
        for (int group = 0; group < ends.size(); group++) {
            for (int last = group; last < ends.size() && ends.get(last) - start <= LONGEST; last++) {
                if (ends.get(last) - start >= SHORTEST && holds(digits, start, ends.get(last))) {
                    return true;
                }
            }
            start = ends.get(group);
        }
        return false;
    }

    /** Sixteen digits of the large schemes, or fifteen of American Express, whose check digit holds. */
    static boolean isUsual(CharSequence digits) {
        int length = digits.length();
        boolean amex = length == 15 && digits.charAt(0) == '3' && "47".indexOf(digits.charAt(1)) >= 0;
        boolean other = length == 16 && "2456".indexOf(digits.charAt(0)) >= 0;
        return (amex || other) && holds(digits, 0, length);
    }

    /** The check digit of ISO/IEC 7812-1 annex B. */
    static boolean holds(CharSequence digits, int from, int to) {
        int sum = 0;
        for (int i = to - 1; i >= from; i--) {
            int digit = digits.charAt(i) - '0';
            boolean doubled = (to - i) % 2 == 0;
            sum += doubled ? digit * 2 / 10 + digit * 2 % 10 : digit;
        }
        return sum % 10 == 0;
    }
}
