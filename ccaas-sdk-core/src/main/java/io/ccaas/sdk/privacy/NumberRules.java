package io.ccaas.sdk.privacy;

import io.ccaas.sdk.privacy.reading.Tokens;
import io.ccaas.sdk.privacy.reading.Tokens.Kind;
import java.util.Set;

/** Long runs of digits that are plainly harmless: dates and times, years, amounts with their currency, versions. */
final class NumberRules {

    /** What is numbered with dots: software, and the parts of texts and buildings. */
    static final Set<String> VERSION = Set.of(
            "version",
            "v",
            "release",
            "build",
            "java",
            "jdk",
            "firmware",
            "fw",
            "app",
            "appli",
            "application",
            "android",
            "ios",
            "os",
            "section",
            "sections",
            "etape",
            "step",
            "article",
            "clause",
            "paragraph",
            "paragraphe",
            "chapter",
            "chapitre",
            "chap",
            "annexe",
            "appendix",
            "rubrique",
            "room",
            "salle",
            "rev",
            "revision",
            "table",
            "tableau",
            "figure",
            "fig",
            "titre",
            "title",
            "partie",
            "part",
            "module",
            "rule",
            "regle",
            "art",
            "alinea",
            "driver",
            "pilote",
            "logiciel",
            "software",
            "chrome",
            "firefox",
            "safari",
            "edge",
            "windows",
            "sdk",
            "api",
            "patch",
            "update",
            "maj",
            "upgrade",
            "kernel",
            "noyau",
            "item",
            "requirement",
            "exigence",
            "porte",
            "door");

    private static final Set<String> COMPANY =
            Set.of("siren", "siret", "rcs", "kbis", "tva", "vat", "societe", "entreprise", "company", "sirene");
    private static final Set<String> CURRENCY = Set.of(
            "€", "$", "£", "¥", "euro", "euros", "eur", "usd", "gbp", "chf", "dollar", "dollars", "pounds", "francs");
    private static final int LONGEST_AMOUNT = 12;
    private static final int NEAR = 8;

    private final Tokens tokens;
    private final ThingNumbers things;

    NumberRules(Tokens tokens) {
        this.tokens = tokens;
        this.things = new ThingNumbers(tokens);
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
        int shorter = afterShortDate(token, sign);
        if (shorter >= 0) {
            return shorter;
        }
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

    /** A month and its year, a day and month before a time, a day behind its month's name before a time. */
    private int afterShortDate(int token, char sign) {
        boolean pair = sign == '/' && isOnePiece(token, token + 2) && isIn(token, 1, 31) && isIn(token + 2, 1, 9999);
        if (pair && isIn(token, 1, 12) && isYear(token + 2) && !isContinuedBySlash(token + 3)) {
            return token + 3;
        }
        if (pair && isIn(token + 2, 1, 31) && afterTime(token + 3) >= 0) {
            return token + 3;
        }
        boolean day = isIn(token, 1, 31) && tokens.kind(token - 1) == Kind.LETTERS && !tokens.isSpoken(token);
        return day && afterTime(token + 1) >= 0 ? token + 1 : -1;
    }

    private boolean isContinuedBySlash(int token) {
        return tokens.isSign(token, '/') && tokens.gapBefore(token) == 0 && tokens.kind(token + 1) == Kind.DIGITS;
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
        boolean counted =
                isAmount(first, last) || isVersion(first, last) || isMask(first, last) || things.isCount(first, last);
        return (counted && digits <= LONGEST_AMOUNT) || things.isCoordinates(first, last);
    }

    /** Whether a month and a year of a card's end stand here, the last of it at this token. */
    boolean isExpiry(int last) {
        boolean sign = tokens.isSign(last - 1, '/') || tokens.isSign(last - 1, '-');
        return sign
                && isIn(last - 2, 1, 12)
                && tokens.say(last - 2).length() == 2
                && tokens.say(last).length() % 2 == 0
                && isOnePiece(last - 2, last);
    }

    /** Whether words beside the run speak of a company's register. */
    boolean saysCompany(int first, int last) {
        for (int beside = 1; beside <= NEAR; beside++) {
            if (COMPANY.contains(tokens.say(first - beside)) || COMPANY.contains(tokens.say(last + beside))) {
                return true;
            }
        }
        return false;
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

    /** A network's mask, such as {@code 255.255.255.0}. */
    private boolean isMask(int first, int last) {
        return last - first == 6
                && tokens.say(first).equals("255")
                && tokens.isSign(first + 1, '.')
                && isOnePiece(first, last);
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

    /** Without an amount with cents and its currency that stands apart at the end: {@code 05/01 39,98 €}. */
    DigitRun withoutAmount(DigitRun run) {
        int cents = run.last();
        boolean amount = CURRENCY.contains(tokens.say(cents + 1))
                && cents - 2 > run.first()
                && tokens.say(cents).length() == 2
                && tokens.isSign(cents - 1, ',')
                && isOnePiece(cents - 2, cents);
        int start = cents - 2;
        while (amount && start - 1 > run.first() && isThousands(start)) {
            start--;
        }
        boolean apart =
                amount && tokens.gapBefore(start) > 0 && !tokens.say(start).startsWith("0");
        int end = start - 1;
        while (apart && end > run.first() && tokens.kind(end) != Kind.DIGITS) {
            end--;
        }
        return apart ? run.upTo(end) : run;
    }

    /** Three digits behind a space and one to three digits: {@code 1 234}. */
    private boolean isThousands(int token) {
        return tokens.say(token).length() == 3
                && tokens.gapBefore(token) == 1
                && tokens.kind(token - 1) == Kind.DIGITS
                && tokens.say(token - 1).length() < 3;
    }

    private boolean isDecimalSign(int token) {
        return tokens.isSign(token, ',') || tokens.isSign(token, '.') || tokens.isSign(token, '\'');
    }
}
