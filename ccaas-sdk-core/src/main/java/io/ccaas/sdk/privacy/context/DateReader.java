package io.ccaas.sdk.privacy.context;

import io.ccaas.sdk.privacy.reading.Tokens;
import io.ccaas.sdk.privacy.reading.Tokens.Kind;
import java.util.Set;

/**
 * Dates with a day, a month and a year, in any usual order, written or spoken, French and English: {@code 3 mars 1984},
 * {@code June the 8th 1977}, {@code 1984-03-03}, {@code 27101973}, {@code zéro trois zéro trois quatre-vingt-quatre}. Each
 * part gives the token behind it, or -1.
 */
final class DateReader {

    private static final Set<String> MONTHS = Set.of(
            "janvier",
            "janv",
            "jan",
            "january",
            "fevrier",
            "fevr",
            "fev",
            "february",
            "feb",
            "mars",
            "march",
            "mar",
            "avril",
            "avr",
            "april",
            "apr",
            "mai",
            "may",
            "juin",
            "june",
            "jun",
            "juillet",
            "juil",
            "july",
            "jul",
            "aout",
            "august",
            "aug",
            "septembre",
            "september",
            "sept",
            "sep",
            "octobre",
            "october",
            "oct",
            "novembre",
            "november",
            "nov",
            "decembre",
            "december",
            "dec");
    private static final Set<String> UNIT_ORDINALS =
            Set.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");
    private static final Set<String> ORDINALS = Set.of(
            "premier",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "thirtieth");
    private static final Set<String> SUFFIXES = Set.of("st", "nd", "rd", "th", "er", "e", "eme");
    private static final Set<String> BETWEEN = Set.of("of", "de", "du", "the", "en");

    private final Tokens tokens;

    DateReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Behind a whole date that begins here; a time of day behind it belongs to it. */
    int afterDate(int start) {
        int named = afterNamed(start);
        if (named >= 0) {
            return named;
        }
        int numeric = isGlued(start) ? start + 1 : afterNumeric(start);
        return numeric >= 0 ? afterTime(numeric) : -1;
    }

    private int afterNamed(int start) {
        int day = afterDay(start);
        int month = day >= 0 ? afterMonthName(overSeparators(day)) : -1;
        if (month < 0) {
            month = afterMonthName(start);
            month = month >= 0 ? afterDay(overSeparators(month)) : -1;
        }
        return month >= 0 ? afterYear(overSeparators(month)) : -1;
    }

    /** Behind a day and a month's name without a year. */
    int afterDayAndMonth(int start) {
        int day = afterDay(start);
        return day >= 0 ? afterMonthName(overSeparators(day)) : -1;
    }

    private int afterNumeric(int start) {
        if (tokens.say(start).length() == 4) {
            int year = afterYear(start);
            int month = year >= 0 ? afterPart(overSign(year), 12) : -1;
            return month >= 0 ? afterPart(overSign(month), 31) : -1;
        }
        int first = afterPart(start, 31);
        int second = first >= 0 ? afterPart(overSign(first), 31) : -1;
        boolean oneIsAMonth = second >= 0 && (afterPart(start, 12) >= 0 || afterPart(overSign(first), 12) >= 0);
        return oneIsAMonth ? afterYear(overSign(second)) : -1;
    }

    /** Eight digits that are a date with its century. */
    private boolean isGlued(int token) {
        String digits = tokens.say(token);
        if (tokens.kind(token) != Kind.DIGITS || digits.length() != 8) {
            return false;
        }
        return isParts(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4))
                || isParts(digits.substring(6), digits.substring(4, 6), digits.substring(0, 4));
    }

    private static boolean isParts(String day, String month, String year) {
        return isIn(day, 31) && isIn(month, 31) && (isIn(day, 12) || isIn(month, 12)) && isCentury(year);
    }

    private static boolean isIn(String digits, int highest) {
        int value = Integer.parseInt(digits);
        return value >= 1 && value <= highest;
    }

    private static boolean isCentury(String year) {
        return year.length() == 4 && (year.startsWith("19") || year.startsWith("20"));
    }

    /** A day in digits, or an ordinal. */
    int afterDay(int token) {
        String word = tokens.say(token);
        if (UNIT_ORDINALS.contains(word) || ORDINALS.contains(word)) {
            return token + 1;
        }
        int behind = afterPart(token, 31);
        if (behind < 0) {
            return -1;
        }
        if (tokens.gapBefore(behind) == 0 && SUFFIXES.contains(tokens.say(behind))) {
            return behind + 1;
        }
        int unit = tokens.isSign(behind, '-') ? behind + 1 : behind;
        return UNIT_ORDINALS.contains(tokens.say(unit)) ? unit + 1 : behind;
    }

    int afterMonth(int token) {
        int named = afterMonthName(token);
        return named >= 0 ? named : afterPart(token, 12);
    }

    private int afterMonthName(int token) {
        if (!MONTHS.contains(tokens.say(token))) {
            return -1;
        }
        return tokens.isSign(token + 1, '.') && tokens.gapBefore(token + 1) == 0 ? token + 2 : token + 1;
    }

    /** One or two digits; said, a zero and a digit may be two. */
    private int afterPart(int token, int highest) {
        String digits = tokens.say(token);
        if (tokens.kind(token) != Kind.DIGITS || digits.length() > 2) {
            return -1;
        }
        if (digits.equals("0") && tokens.kind(token + 1) == Kind.DIGITS) {
            String unit = tokens.say(token + 1);
            return unit.length() == 1 && isIn(unit, 9) ? token + 2 : -1;
        }
        return isIn(digits, highest) ? token + 1 : -1;
    }

    /** Four digits of two centuries, or two; said, they may be two and two. */
    int afterYear(int start) {
        int token = tokens.isSign(start, '\'') ? start + 1 : start;
        String digits = tokens.say(token);
        if (tokens.kind(token) != Kind.DIGITS) {
            return -1;
        }
        boolean century = digits.equals("19") || digits.equals("20");
        boolean next = tokens.kind(token + 1) == Kind.DIGITS && tokens.gapBefore(token + 1) <= 2;
        if (century && next && tokens.say(token + 1).length() == 2) {
            return token + 2;
        }
        if (century
                && next
                && tokens.say(token + 1).equals("0")
                && tokens.say(token + 2).length() == 1) {
            return token + 3;
        }
        boolean and = tokens.say(token + 1).equals("and") && tokens.kind(token + 2) == Kind.DIGITS;
        if (digits.equals("2000") && and && tokens.say(token + 2).length() <= 2) {
            return token + 3;
        }
        if (digits.length() == 1 && next && tokens.say(token + 1).length() == 1) {
            boolean four = digits.matches("[12]") && tokens.say(token + 3).length() == 1;
            return four ? token + 4 : token + 2;
        }
        return isCentury(digits) || digits.length() == 2 ? token + 1 : -1;
    }

    private int overSign(int token) {
        return tokens.isSign(token, '/')
                        || tokens.isSign(token, '-')
                        || tokens.isSign(token, '.')
                        || tokens.isSign(token, ',')
                ? token + 1
                : token;
    }

    private int overSeparators(int start) {
        int token = overSign(start);
        token = tokens.isHesitation(token) ? overSign(token + 1) : token;
        return BETWEEN.contains(tokens.say(token)) ? token + 1 : token;
    }

    /** Over {@code T00:00:00Z}. */
    private int afterTime(int start) {
        if (!tokens.say(start).equals("t") || tokens.gapBefore(start) > 0) {
            return start;
        }
        int token = start + 1;
        while (tokens.gapBefore(token) == 0
                && (tokens.kind(token) == Kind.DIGITS
                        || tokens.say(token).equals("z")
                        || tokens.isSign(token, ':')
                        || tokens.isSign(token, '.')
                        || tokens.isSign(token, '+'))) {
            token++;
        }
        return token;
    }
}
