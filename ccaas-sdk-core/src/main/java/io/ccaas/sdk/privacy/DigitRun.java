package io.ccaas.sdk.privacy;

import io.ccaas.sdk.privacy.reading.Tokens;
import io.ccaas.sdk.privacy.reading.Tokens.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Digits in a row, from one token to another, and how they are grouped. */
final class DigitRun {

    private final Tokens tokens;
    private final int first;
    private final int last;
    private final StringBuilder digits = new StringBuilder();
    private final List<Integer> ends = new ArrayList<>();

    DigitRun(Tokens tokens, int first, int last) {
        this.tokens = tokens;
        this.first = first;
        this.last = last;
        for (int token = first; token <= last; token++) {
            if (tokens.kind(token) == Kind.DIGITS) {
                digits.append(tokens.say(token));
                ends.add(digits.length());
            }
        }
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    int length() {
        return digits.length();
    }

    boolean holdsCard() {
        return CardNumbers.isWithin(digits, ends);
    }

    /** Written with {@code +} or {@code 00} before the country. */
    boolean isInternational() {
        return prefix() < first || digits.indexOf("00") == 0;
    }

    boolean startsWithZero() {
        return digits.indexOf("0") == 0;
    }

    boolean isSpoken() {
        return tokens.isSpoken(first);
    }

    /** Said digit by digit or two by two, as numbers are read to somebody. */
    boolean isDictated() {
        int start = 0;
        for (int end : ends) {
            if (end - start > 2) {
                return false;
            }
            start = end;
        }
        return isSpoken();
    }

    boolean isInPairs() {
        for (int group = 0; group < ends.size(); group++) {
            if (ends.get(group) != 2 * (group + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Three digits, a hyphen, four digits: a local number in North America. */
    boolean isLocalAmerican() {
        return ends.equals(List.of(3, 7)) && tokens.isSign(first + 1, '-');
    }

    /** What a numbering plan is asked for. */
    String dialled() {
        return prefix() < first ? "+" + digits : digits.toString();
    }

    boolean isInside(BitSet known) {
        for (int token = first; token <= last; token++) {
            if (tokens.kind(token) == Kind.DIGITS && !known.get(tokens.from(token))) {
                return false;
            }
        }
        return true;
    }

    Span as(PersonalDataKind kind) {
        return Span.of(kind, tokens, bracket(prefix()), last);
    }

    private int prefix() {
        int before = tokens.isSign(first - 1, '(') ? first - 2 : first - 1;
        return tokens.isSign(before, '+') || tokens.say(before).equals("plus") ? before : first;
    }

    /** A bracket that closes within the run was opened before it. */
    private int bracket(int start) {
        for (int token = start; token <= last && !tokens.isSign(token, '('); token++) {
            if (tokens.isSign(token, ')')) {
                return tokens.isSign(start - 1, '(') ? start - 1 : start;
            }
        }
        return start;
    }

    /** The same digits as numbers of ten digits that each begin with one zero; empty when they do not divide so. */
    List<DigitRun> asFrenchNumbers() {
        List<DigitRun> numbers = new ArrayList<>();
        int start = first;
        int length = 0;
        for (int token = first; token <= last && length <= 10; token++) {
            if (tokens.kind(token) == Kind.DIGITS) {
                length += tokens.say(token).length();
            }
            if (length == 10 && isFrench(start)) {
                numbers.add(new DigitRun(tokens, start, token));
                start = nextDigits(token);
                token = start - 1;
                length = 0;
            }
        }
        return length == 0 ? numbers : List.of();
    }

    private boolean isFrench(int start) {
        return tokens.say(start).startsWith("0") && !tokens.say(start).startsWith("00");
    }

    private int nextDigits(int token) {
        int next = token + 1;
        while (next <= last && tokens.kind(next) != Kind.DIGITS) {
            next++;
        }
        return next;
    }
}
