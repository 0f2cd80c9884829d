package io.ccaas.sdk.privacy;

import io.ccaas.sdk.privacy.reading.Tokens;
import io.ccaas.sdk.privacy.reading.Tokens.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Digits in a row, from one token to another, and how they are grouped. */
final class DigitRun {

    private static final int LONGEST_PORT = 5;

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

    String digits() {
        return digits.toString();
    }

    boolean holdsCard() {
        return CardNumbers.isWithin(digits, ends);
    }

    /** A SIREN (nine digits) or SIRET (those and five more), each with its check digit. */
    boolean isCompany() {
        boolean siret = length() == 14 && CardNumbers.holds(digits, 0, 14);
        return (length() == 9 || siret) && CardNumbers.holds(digits, 0, 9);
    }

    /** Written with {@code +} or {@code 00} before the country. */
    boolean isInternational() {
        boolean zeros = digits.indexOf("00") == 0 && digits.length() > 10 && digits.charAt(2) != '0';
        return prefix() < first || zeros;
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
        for (int token = first; token <= last; token++) {
            if (tokens.kind(token) == Kind.LETTERS) {
                return false;
            }
        }
        for (int end : ends) {
            if (end - start > 2) {
                return false;
            }
            start = end;
        }
        return isSpoken();
    }

    /** Said, or written without a comma, which would make it an amount or a measure. */
    boolean isPlain() {
        for (int token = first; token <= last && !isSpoken(); token++) {
            if (tokens.isSign(token, ',') || tokens.isSign(token, ':')) {
                return false;
            }
        }
        return true;
    }

    /** The same without its first group, or without its last. */
    DigitRun without(boolean firstGroup) {
        int from = first;
        int to = last;
        do {
            from += firstGroup ? 1 : 0;
            to -= firstGroup ? 0 : 1;
        } while (from < to && tokens.kind(firstGroup ? from : to) != Kind.DIGITS);
        return new DigitRun(tokens, from, to);
    }

    int groups() {
        return ends.size();
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

    /** Three digits, three and four with signs or spaces between: a number of North America with its area. */
    boolean isAmerican() {
        return ends.equals(List.of(3, 6, 10));
    }

    /** The same up to a token. */
    DigitRun upTo(int token) {
        return new DigitRun(tokens, first, token);
    }

    /** Whether words stand between its digits. */
    boolean hasWords() {
        for (int token = first; token <= last; token++) {
            if (tokens.kind(token) == Kind.LETTERS) {
                return true;
            }
        }
        return false;
    }

    /** What a numbering plan is asked for. */
    String dialled() {
        return prefix() < first ? "+" + digits : digits.toString();
    }

    /** An IP address, alone or with a sign and a port, a prefix length or another short number behind it. */
    boolean isAddress(BitSet addresses) {
        int outside = 0;
        int apart = last;
        for (int token = last; token >= first; token--) {
            boolean digits = tokens.kind(token) == Kind.DIGITS && !addresses.get(tokens.from(token));
            outside += digits ? tokens.say(token).length() : 0;
            apart = digits ? token - 1 : apart;
        }
        boolean port =
                outside <= LONGEST_PORT && ":/;,)".contains(tokens.say(apart)) && addresses.get(tokens.from(first));
        return outside == 0 || port;
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
