package io.ccaas.sdk.signing.fields;

import io.ccaas.sdk.signing.fields.BareItem.SfBoolean;
import io.ccaas.sdk.signing.fields.BareItem.SfBytes;
import io.ccaas.sdk.signing.fields.BareItem.SfDate;
import io.ccaas.sdk.signing.fields.BareItem.SfDecimal;
import io.ccaas.sdk.signing.fields.BareItem.SfInteger;
import io.ccaas.sdk.signing.fields.BareItem.SfString;
import io.ccaas.sdk.signing.fields.BareItem.SfToken;
import java.math.BigDecimal;
import java.util.Base64;

/** The eight kinds of value: RFC 9651 sections 4.2.3.1 and 4.2.4 to 4.2.10. */
final class BareItemParser {

    private static final int MOST_INTEGER_DIGITS = 15;
    private static final int MOST_DIGITS_BEFORE_POINT = 12;
    private static final int MOST_DIGITS_AFTER_POINT = 3;

    private final Cursor cursor;

    BareItemParser(Cursor cursor) {
        this.cursor = cursor;
    }

    BareItem parse() {
        int first = cursor.peek();
        if (first == '-' || Characters.isDigit(first)) {
            return number();
        }
        if (Characters.startsToken(first)) {
            return new SfToken(cursor.takeWhile(Characters::isInToken));
        }
        return switch (first) {
            case '"' -> string();
            case ':' -> bytes();
            case '?' -> truth();
            case '@' -> date();
            case '%' -> new DisplayStringParser(cursor).parse();
            default -> throw cursor.refusal("a value");
        };
    }

    private BareItem number() {
        String sign = cursor.skip('-') ? "-" : "";
        String whole = cursor.takeWhile(Characters::isDigit);
        if (whole.isEmpty()) {
            throw cursor.refusal("a digit");
        }
        if (!cursor.skip('.')) {
            requireAtMost(whole, MOST_INTEGER_DIGITS);
            return new SfInteger(Long.parseLong(sign + whole));
        }
        requireAtMost(whole, MOST_DIGITS_BEFORE_POINT);
        String fraction = cursor.takeWhile(Characters::isDigit);
        if (fraction.isEmpty()) {
            throw cursor.refusal("a digit after the point");
        }
        requireAtMost(fraction, MOST_DIGITS_AFTER_POINT);
        return new SfDecimal(new BigDecimal(sign + whole + "." + fraction));
    }

    private void requireAtMost(String digits, int most) {
        if (digits.length() > most) {
            throw cursor.refusal("at most " + most + " digits here");
        }
    }

    private SfString string() {
        cursor.require('"', "a string");
        StringBuilder value = new StringBuilder();
        while (!cursor.skip('"')) {
            int c = cursor.next();
            if (c == '\\') {
                c = cursor.next();
                if (c != '"' && c != '\\') {
                    throw cursor.refusal("a quote or a backslash after a backslash");
                }
            } else if (!Characters.isPrintable(c)) {
                throw cursor.refusal("printable ASCII and a closing quote");
            }
            value.append((char) c);
        }
        return new SfString(value.toString());
    }

    private SfBytes bytes() {
        cursor.require(':', "a byte sequence");
        String base64 = cursor.takeWhile(c -> c != ':');
        cursor.require(':', "a closing colon");
        try {
            byte[] value = Base64.getDecoder().decode(base64);
            // One byte sequence has one text: missing padding and stray bits in the last character are refused.
            if (Base64.getEncoder().encodeToString(value).equals(base64)) {
                return new SfBytes(value);
            }
        } catch (IllegalArgumentException foreign) {
            // Not base64 at all: the same refusal.
        }
        throw cursor.refusal("canonical base64 before this place");
    }

    private SfBoolean truth() {
        cursor.require('?', "a boolean");
        if (cursor.skip('1')) {
            return new SfBoolean(true);
        }
        cursor.require('0', "?0 or ?1");
        return new SfBoolean(false);
    }

    private SfDate date() {
        cursor.require('@', "a date");
        if (number() instanceof SfInteger seconds) {
            return new SfDate(seconds.value());
        }
        throw cursor.refusal("whole seconds");
    }
}
