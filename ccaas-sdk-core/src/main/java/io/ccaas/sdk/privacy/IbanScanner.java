package io.ccaas.sdk.privacy;

import io.ccaas.sdk.privacy.reading.Joiners;
import io.ccaas.sdk.privacy.reading.Tokens;
import io.ccaas.sdk.privacy.reading.Tokens.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Bank account numbers: two letters of a country, two check digits, and the rest as long as the country has it (ISO
 * 13616, SWIFT IBAN registry). Each character may stand apart. Only those whose check digits hold (mod 97-10, ISO 7064)
 * are found here; the digits of a misheard one are a long run of digits.
 */
final class IbanScanner {

    private static final String LENGTHS =
            "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28"
                    + "EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32"
                    + "LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24"
                    + "SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30";
    /** No country has fewer; words that happen to pass the check have. */
    private static final int FEWEST_DIGITS = 10;

    private static final Map<String, Integer> LENGTH_OF = new HashMap<>();
    /** Signs and words between two characters of one number. */
    private static final int SIGNS_BETWEEN = 3;
    /** Signs and words between two parts that are told over several turns. */
    private static final int MOST_BETWEEN = 14;

    private static final int FEWEST_IN_PART = 4;

    static {
        for (int i = 0; i < LENGTHS.length(); i += 4) {
            LENGTH_OF.put(
                    LENGTHS.substring(i, i + 2).toLowerCase(Locale.ROOT),
                    Integer.valueOf(LENGTHS.substring(i + 2, i + 4)));
        }
    }

    private final Tokens tokens;
    private final Joiners joiners;

    IbanScanner(Tokens tokens) {
        this.tokens = tokens;
        this.joiners = new Joiners(tokens);
    }

    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int token = 0; token < tokens.size(); token++) {
            if (mayBegin(token)) {
                read(token).forEach(part -> spans.add(Span.of(PersonalDataKind.IBAN, tokens, part[0], part[1])));
            }
        }
        return spans;
    }

    /** Two letters that stand alone, one that is spelled, or the end of a word that digits follow at once. */
    private boolean mayBegin(int token) {
        boolean alone = tokens.say(token).length() <= 2;
        boolean glued = tokens.kind(token + 1) == Kind.DIGITS && tokens.gapBefore(token + 1) == 0;
        return tokens.kind(token) == Kind.LETTERS && (alone || glued);
    }

    /** The parts, first and last token, of the number that begins with the last letters of this token; empty when none does. */
    private List<int[]> read(int first) {
        String letters = tokens.say(first);
        StringBuilder account = new StringBuilder(letters.substring(Math.max(0, letters.length() - 2)));
        List<int[]> parts = new ArrayList<>(List.of(new int[] {first, first}));
        int between = 0;
        boolean words = false;
        for (int token = first + 1; mayBecome(account) && between <= MOST_BETWEEN; token++) {
            if (isPart(token, account, words)) {
                account.append(tokens.say(token));
                take(token, words, parts);
                between = 0;
                words = false;
            } else if (isEnd(token, account) || (!words && between > SIGNS_BETWEEN)) {
                return List.of();
            } else {
                between++;
                words |= tokens.kind(token) == Kind.LETTERS && account.length() >= 4;
            }
            Integer length = LENGTH_OF.get(account.substring(0, Math.min(2, account.length())));
            if (length != null && account.length() >= length) {
                return isAccount(account.substring(0, length)) && areParts(parts) ? parts : List.of();
            }
        }
        return List.of();
    }

    /** No word but one that joins stands between the country and its check digits. */
    private boolean isEnd(int token, CharSequence account) {
        boolean word = tokens.kind(token) == Kind.LETTERS && account.length() < 4;
        return tokens.kind(token) == Kind.NONE || (word && !joiners.joinsDigits(token));
    }

    private static void take(int token, boolean afterWords, List<int[]> parts) {
        if (afterWords) {
            parts.add(new int[] {token, token});
        } else {
            parts.get(parts.size() - 1)[1] = token;
        }
    }

    /** Digits; letters only as one writes them in such a number: spelled, glued to it, or as the four of a bank. */
    private boolean isPart(int token, CharSequence account, boolean afterWords) {
        if (tokens.kind(token) != Kind.LETTERS) {
            return tokens.kind(token) == Kind.DIGITS;
        }
        int length = tokens.say(token).length();
        boolean elided = tokens.isSign(token - 1, '\'') || tokens.isSign(token + 1, '\'');
        boolean spelled = (length == 1 && !elided) || tokens.isSpoken(token);
        boolean bank = length == 4 && account.length() % 4 == 0;
        boolean glued = isGlued(token, token - 1) || isGlued(token + 1, token + 1);
        return !afterWords && (spelled || bank || glued);
    }

    /** Whether a number stands at a place without white space before this token. */
    private boolean isGlued(int token, int number) {
        return tokens.gapBefore(token) == 0 && tokens.kind(number) == Kind.DIGITS;
    }

    /** Told in parts, each but the last has four characters: chance finds shorter ones. */
    private boolean areParts(List<int[]> parts) {
        for (int[] part : parts.subList(0, parts.size() - 1)) {
            int length = 0;
            for (int token = part[0]; token <= part[1]; token++) {
                length += tokens.isWord(token) ? tokens.say(token).length() : 0;
            }
            if (length < FEWEST_IN_PART) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAccount(String account) {
        long digits = account.chars().filter(c -> c >= '0' && c <= '9').count();
        return digits >= FEWEST_DIGITS && holds(account);
    }

    /** Whether country and check digits, as far as they are read, have their form. */
    private static boolean mayBecome(StringBuilder account) {
        boolean country = account.length() < 2 || LENGTH_OF.containsKey(account.substring(0, 2));
        boolean third = account.length() < 3 || isDigit(account.charAt(2));
        boolean fourth = account.length() < 4 || isDigit(account.charAt(3));
        return country && third && fourth;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean holds(String account) {
        String rotated = account.substring(4) + account.substring(0, 4);
        int remainder = 0;
        for (int i = 0; i < rotated.length(); i++) {
            int value = Character.digit(rotated.charAt(i), 36);
            if (value < 0) {
                return false;
            }
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder == 1;
    }
}
