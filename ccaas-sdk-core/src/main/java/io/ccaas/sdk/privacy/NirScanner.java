package io.ccaas.sdk.privacy;

import io.ccaas.sdk.privacy.reading.Tokens;
import io.ccaas.sdk.privacy.reading.Tokens.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * French social security numbers: sex, year, month, department, commune, order (13 characters) and a key of two digits,
 * 97 minus the rest modulo 97; Corsica's departments 2A and 2B count as 19 and 18 (INSEE, NIR). Only those whose key holds.
 */
final class NirScanner {

    private static final int LENGTH = 15;
    private static final int SIGNS_BETWEEN = 3;
    /** Months above 12 are used where the month of birth is not known. */
    private static final Pattern FORM =
            Pattern.compile("[1-478][0-9]{2}(?:0[1-9]|1[0-2]|[2-9][0-9])(?:[0-9]{2}|2[ab])[0-9]{8}");

    private final Tokens tokens;

    NirScanner(Tokens tokens) {
        this.tokens = tokens;
    }

    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int token = 0; token < tokens.size(); token++) {
            int last = tokens.kind(token) == Kind.DIGITS ? lastOfNumber(token) : -1;
            if (last >= 0) {
                spans.add(Span.of(PersonalDataKind.NIR, tokens, token, last));
                token = last;
            }
        }
        return spans;
    }

    private int lastOfNumber(int first) {
        StringBuilder number = new StringBuilder(LENGTH);
        int signs = 0;
        for (int token = first; signs <= SIGNS_BETWEEN && tokens.kind(token) != Kind.NONE; token++) {
            boolean corsica = number.length() == 6 && tokens.say(token).matches("[ab]");
            if (tokens.kind(token) == Kind.DIGITS || corsica) {
                number.append(tokens.say(token));
                signs = 0;
            } else if (tokens.kind(token) == Kind.SIGN) {
                signs++;
            } else {
                return -1;
            }
            if (number.length() >= LENGTH) {
                return holds(number.toString()) ? token : -1;
            }
        }
        return -1;
    }

    static boolean holds(String number) {
        if (number.length() != LENGTH || !FORM.matcher(number).matches()) {
            return false;
        }
        String digits = number.replace("2a", "19").replace("2b", "18");
        int rest = new BigInteger(digits.substring(0, 13))
                .mod(BigInteger.valueOf(97))
                .intValue();
        return 97 - rest == Integer.parseInt(digits.substring(13));
    }
}
