package io.ccaas.sdk.privacy;

import io.ccaas.sdk.privacy.reading.Joiners;
import io.ccaas.sdk.privacy.reading.Tokens;
import io.ccaas.sdk.privacy.reading.Tokens.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Runs of digits, whatever stands between them: telephone and card numbers, and all that is too long to be let through. */
final class NumberScanner {

    /** From this many digits on a run is replaced even when nothing is known about it. */
    static final int LONG = 9;

    private static final int SHORTEST_PHONE = 7;
    private static final int SHORTEST_SPOKEN = 6;
    /** ITU-T E.164 allows 15 digits; two more for a leading 00. */
    private static final int LONGEST_PHONE = 17;

    private static final int SIGNS_BETWEEN = 4;
    private static final int GAP_BETWEEN = 16;

    private final Tokens tokens;
    private final PhoneNumbers phones;
    private final int longRun;
    private final Joiners joiners;
    private final NumberRules rules;

    NumberScanner(Tokens tokens, PhoneNumbers phones, int longRun) {
        this.tokens = tokens;
        this.phones = phones;
        this.longRun = longRun;
        this.joiners = new Joiners(tokens);
        this.rules = new NumberRules(tokens);
    }

    /** Runs outside the IP addresses that were found before. */
    List<Span> spans(List<Span> addresses) {
        BitSet known = new BitSet();
        addresses.forEach(address -> known.set(address.from(), address.to()));
        List<Span> spans = new ArrayList<>();
        for (int token = 0; token < tokens.size(); token++) {
            if (tokens.kind(token) == Kind.DIGITS) {
                int last = lastOfRun(token);
                addRun(token, last, known, spans);
                token = last;
            }
        }
        return spans;
    }

    private int lastOfRun(int first) {
        int last = first;
        for (int next = first + 1; next <= last + 1 + SIGNS_BETWEEN && tokens.gapBefore(next) <= GAP_BETWEEN; next++) {
            if (tokens.kind(next) == Kind.DIGITS) {
                last = next;
            } else if (!joiners.joinsDigits(next)) {
                break;
            }
        }
        return last;
    }

    private void addRun(int first, int last, BitSet known, List<Span> spans) {
        int rest = rules.afterDates(first, last);
        DigitRun run = new DigitRun(tokens, rest, last);
        if (run.length() == 0 || run.isInside(known)) {
            return;
        }
        List<DigitRun> numbers = run.length() > CardNumbers.LONGEST ? run.asFrenchNumbers() : List.of();
        if (numbers.isEmpty()) {
            kindOf(run).ifPresent(kind -> spans.add(run.as(kind)));
        }
        numbers.forEach(number -> spans.add(number.as(PersonalDataKind.PHONE)));
    }

    private Optional<PersonalDataKind> kindOf(DigitRun run) {
        if (rules.explains(run.first(), run.last(), run.length())) {
            return Optional.empty();
        }
        if (run.holdsCard()) {
            return Optional.of(PersonalDataKind.CARD);
        }
        if (rules.isYears(run.first(), run.last())) {
            return Optional.empty();
        }
        if (isPhone(run)) {
            return Optional.of(PersonalDataKind.PHONE);
        }
        return run.length() >= longRun ? Optional.of(PersonalDataKind.NUMBER) : Optional.empty();
    }

    private boolean isPhone(DigitRun run) {
        int length = run.length();
        if (length < SHORTEST_SPOKEN || length > LONGEST_PHONE) {
            return false;
        }
        if (length >= LONG) {
            return run.isInternational() || run.startsWithZero() || phones.recognises(run.dialled());
        }
        // Two numbers said in a row ("soixante dix") may have been read as one, so fewer digits count when spoken.
        boolean spoken = run.isSpoken() && run.startsWithZero();
        boolean cut = run.startsWithZero() && run.isInPairs() && length == 8;
        return spoken || cut || (length >= SHORTEST_PHONE && isShortPhone(run));
    }

    private boolean isShortPhone(DigitRun run) {
        return run.isInternational() || run.isLocalAmerican() || run.isDictated() || phones.recognises(run.dialled());
    }
}
