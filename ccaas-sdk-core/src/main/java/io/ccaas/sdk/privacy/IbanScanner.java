package io.ccaas.sdk.privacy;

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

    static {
        for (int i = 0; i < LENGTHS.length(); i += 4) {
            LENGTH_OF.put(
                    LENGTHS.substring(i, i + 2).toLowerCase(Locale.ROOT),
                    Integer.valueOf(LENGTHS.substring(i + 2, i + 4)));
        }
    }

    private final Tokens tokens;

    IbanScanner(Tokens tokens) {
        this.tokens = tokens;
    }

    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int token = 0; token < tokens.size(); token++) {
            if (tokens.kind(token) == Kind.LETTERS) {
                int last = lastOfIban(token);
                if (last >= 0) {
                    spans.add(Span.of(PersonalDataKind.IBAN, tokens, token, last));
                }
            }
        }
        return spans;
    }

    /** The last token of the number that begins with the last letters of this token, or -1. */
    private int lastOfIban(int first) {
        String letters = tokens.say(first);
        StringBuilder account = new StringBuilder(letters.substring(Math.max(0, letters.length() - 2)));
        int signs = 0;
        for (int token = first; signs <= SIGNS_BETWEEN && mayBecome(account); token++) {
            Integer length = LENGTH_OF.get(account.substring(0, Math.min(2, account.length())));
            if (length != null && account.length() >= length) {
                return isAccount(account.substring(0, length)) ? token : -1;
            }
            if (tokens.kind(token + 1) == Kind.NONE) {
                return -1;
            }
            boolean word = tokens.isWord(token + 1);
            signs = word ? 0 : signs + 1;
            account.append(word ? tokens.say(token + 1) : "");
        }
        return -1;
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
