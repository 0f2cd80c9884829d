package io.ccaas.sdk.privacy;

import io.ccaas.sdk.privacy.reading.Tokens;
import io.ccaas.sdk.privacy.reading.Tokens.Kind;
import java.util.Set;

/** Long runs of digits that are plainly harmless: dates and times, years, amounts with their currency, versions. */
final class NumberRules {

    static final Set<String> VERSION = Set.of("version", "v", "release", "build", "java", "jdk", "firmware");
    private static final Set<String> CURRENCY = Set.of(
            "€", "$", "£", "¥", "euro", "euros", "eur", "usd", "gbp", "chf", "dollar", "dollars", "pounds", "francs");
    private static final int LONGEST_AMOUNT = 12;

    private final Tokens tokens;

    NumberRules(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * The first token behind the dates and times a run begins with. Times alone are read over only when the whole run is
     * times: {@code 06:12 34 56 78} is a telephone number.
     */
    int afterDates(int first, int last) {
        int token = first;
        boolean dated = false;
        while (token <= last) {
            int next = afterDate(token);
            dated |= next >= 0;
            next = next >= 0 ? next : afterTime(token);
            if (next < 0 || next > last + 1) {
                break;
            }
            token = nextNumber(next, last);
        }
        return dated || token > last ? token : first;
    }

    private int nextNumber(int start, int last) {
        int token = start;
        while (token <= last && tokens.kind(token) != Kind.DIGITS) {
            token++;
        }
        return token;
    }

    /** A date with a four-digit year, in one piece: {@code 2026-11-21}, {@code 21/11/2026}. */
    private int afterDate(int token) {
        char sign =
                tokens.say(token + 1).isEmpty() ? ' ' : tokens.say(token + 1).charAt(0);
        boolean shape = "-/.".indexOf(sign) >= 0 && tokens.isSign(token + 3, sign) && isOnePiece(token, token + 4);
        if (!shape || isContinued(token + 5)) {
            return -1;
        }
        boolean yearFirst = isYear(token) && isIn(token + 2, 1, 12) && isIn(token + 4, 1, 31);
        boolean yearLast = isYear(token + 4)
                && isIn(token, 1, 31)
                && isIn(token + 2, 1, 31)
                && (isIn(token, 1, 12) || isIn(token + 2, 1, 12));
        return yearFirst || yearLast ? token + 5 : -1;
    }

    private int afterTime(int token) {
        if (!isIn(token, 0, 23)
                || !tokens.isSign(token + 1, ':')
                || !isMinute(token + 2)
                || !isOnePiece(token, token + 2)) {
            return -1;
        }
        boolean seconds = tokens.isSign(token + 3, ':') && isMinute(token + 4) && isOnePiece(token + 2, token + 4);
        int end = seconds ? token + 5 : token + 3;
        boolean fraction = seconds && tokens.isSign(end, '.') && isOnePiece(end - 1, end + 1);
        end = fraction ? end + 2 : end;
        return tokens.isSign(end, ':') || isContinued(end) ? -1 : end;
    }

    private boolean isMinute(int token) {
        return isIn(token, 0, 59) && tokens.say(token).length() == 2;
    }

    private boolean isOnePiece(int first, int last) {
        for (int token = first + 1; token <= last; token++) {
            if (tokens.gapBefore(token) != 0) {
                return false;
            }
        }
        return tokens.kind(last) == Kind.DIGITS;
    }

    /** Whether the same number goes on without a gap: a longer dotted number is no date. */
    private boolean isContinued(int token) {
        boolean sign = tokens.isSign(token, '.') || tokens.isSign(token, '/') || tokens.isSign(token, '-');
        return sign
                && tokens.kind(token + 1) == Kind.DIGITS
                && tokens.gapBefore(token) == 0
                && tokens.gapBefore(token + 1) == 0
                && !tokens.isSign(token + 2, ':');
    }

    private boolean isYear(int token) {
        return tokens.say(token).length() == 4 && isIn(token, 1900, 2099);
    }

    private boolean isIn(int token, int lowest, int highest) {
        String digits = tokens.say(token);
        if (tokens.kind(token) != Kind.DIGITS || digits.length() > 4) {
            return false;
        }
        int value = Integer.parseInt(digits);
        return lowest <= value && value <= highest;
    }

    /** Whether a run without dates is plainly no personal number. */
    boolean explains(int first, int last, int digits) {
        return digits <= LONGEST_AMOUNT && (isAmount(first, last) || isVersion(first, last));
    }

    /** Whether each number of the run is a year between 1900 and 2099. */
    boolean isYears(int first, int last) {
        for (int token = first; token <= last; token++) {
            if (tokens.kind(token) == Kind.DIGITS && !isYear(token)) {
                return false;
            }
        }
        return true;
    }

    private boolean isVersion(int first, int last) {
        return VERSION.contains(tokens.say(first - 1)) && isOnePiece(first, last);
    }

    /** Groups of three behind one to three digits, cents behind a comma or point, and a currency on either side. */
    private boolean isAmount(int first, int last) {
        if (!CURRENCY.contains(tokens.say(first - 1)) && !CURRENCY.contains(tokens.say(last + 1))) {
            return false;
        }
        boolean cents = last > first && tokens.say(last).length() == 2 && isDecimalSign(last - 1);
        int end = cents ? last - 2 : last;
        if (end == first) {
            return tokens.say(first).length() <= 9;
        }
        for (int token = first; token <= end; token++) {
            int length = tokens.say(token).length();
            boolean group = token == first ? length <= 3 : length == 3;
            if (tokens.kind(token) == Kind.DIGITS ? !group : !isDecimalSign(token)) {
                return false;
            }
        }
        return true;
    }

    private boolean isDecimalSign(int token) {
        return tokens.isSign(token, ',') || tokens.isSign(token, '.') || tokens.isSign(token, '\'');
    }
}
