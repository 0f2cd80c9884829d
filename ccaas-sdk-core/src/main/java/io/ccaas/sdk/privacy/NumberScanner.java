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
    /** No country's own numbers are longer, the zero before them included. */
    private static final int LONGEST_NATIONAL = 11;

    private static final int SIGNS_BETWEEN = 4;
    private static final int GAP_BETWEEN = 16;

    private final Tokens tokens;
    private final PhoneNumbers phones;
    private final int longRun;
    private final Joiners joiners;
    private final NumberRules rules;
    private final ThingNumbers things;
    private final BitSet dates = new BitSet();
    private final BitSet addresses = new BitSet();
    private final List<DigitRun> runs = new ArrayList<>();

    NumberScanner(Tokens tokens, PhoneNumbers phones, int longRun) {
        this.tokens = tokens;
        this.phones = phones;
        this.longRun = longRun;
        this.joiners = new Joiners(tokens);
        this.rules = new NumberRules(tokens);
        this.things = new ThingNumbers(tokens);
    }

    /** Runs outside the dates that were found before, and outside IP addresses with what may be their port. */
    List<Span> spans(List<Span> foundBefore) {
        foundBefore.forEach(
                span -> (span.kind() == PersonalDataKind.IP ? addresses : dates).set(span.from(), span.to()));
        List<Span> spans = new ArrayList<>();
        for (int token = 0; token < tokens.size(); token++) {
            if (isUnknown(token)) {
                int last = lastOfRun(token);
                addRun(token, last, spans);
                token = last;
            }
        }
        spans.addAll(new Pieces(runs).spans());
        return spans;
    }

    private boolean isUnknown(int token) {
        return tokens.kind(token) == Kind.DIGITS && !dates.get(tokens.from(token));
    }

    private int lastOfRun(int first) {
        int last = first;
        for (int next = first + 1; next <= last + 1 + SIGNS_BETWEEN && tokens.gapBefore(next) <= GAP_BETWEEN; next++) {
            if (isUnknown(next)) {
                last = next;
            } else if (!joiners.joinsDigits(next)) {
                break;
            }
        }
        return last;
    }

    private void addRun(int first, int last, List<Span> spans) {
        int rest = rules.afterDates(first, last);
        DigitRun run = new DigitRun(tokens, rest, last);
        if (run.length() == 0 || run.isAddress(addresses)) {
            return;
        }
        if (!rules.explains(run.first(), run.last(), run.length()) && !things.isNoPhone(run.first())) {
            runs.add(run);
        }
        List<DigitRun> numbers = run.length() > CardNumbers.LONGEST ? run.asFrenchNumbers() : List.of();
        if (numbers.isEmpty()) {
            DigitRun narrow = narrowed(rules.withoutAmount(run));
            kindOf(narrow).ifPresent(kind -> spans.add(narrow.as(kind)));
        }
        numbers.forEach(number -> spans.add(number.as(PersonalDataKind.PHONE)));
    }

    /** Without a short group before or behind it that does not belong to a number that is whole. */
    private DigitRun narrowed(DigitRun run) {
        if (run.groups() < 2 || PhoneNumbers.isWhole(run) || rules.explains(run.first(), run.last(), run.length())) {
            return run;
        }
        DigitRun behind = run.without(true);
        boolean apart = run.length() - behind.length() <= 2 && tokens.gapBefore(behind.first()) > 0;
        if (!run.isInternational() && apart && isWholeAlone(behind, run.first())) {
            return behind;
        }
        DigitRun before = run.without(false);
        if (run.isInternational() && PhoneNumbers.isWhole(before)) {
            return before;
        }
        return rules.isExpiry(run.last())
                        && CardNumbers.isUsual(before.without(false).digits())
                ? before.without(false)
                : run;
    }

    private boolean isWholeAlone(DigitRun behind, int first) {
        boolean vat = tokens.say(first - 1).equals("fr") && tokens.gapBefore(first) == 0 && behind.isCompany();
        return vat || (PhoneNumbers.isWhole(behind) && behind.startsWithZero());
    }

    private Optional<PersonalDataKind> kindOf(DigitRun run) {
        if (rules.explains(run.first(), run.last(), run.length())) {
            return Optional.empty();
        }
        Optional<PersonalDataKind> proven = provenKind(run);
        if (proven.isPresent() || rules.isYears(run.first(), run.last())) {
            return proven;
        }
        if (isPhone(run)) {
            return Optional.of(PersonalDataKind.PHONE);
        }
        boolean unknown = run.length() >= longRun && !things.isOfAThing(run.first(), run.last());
        return unknown ? Optional.of(PersonalDataKind.NUMBER) : Optional.empty();
    }

    private Optional<PersonalDataKind> provenKind(DigitRun run) {
        if (NirScanner.holds(run.digits())) {
            return Optional.of(PersonalDataKind.NIR);
        }
        boolean company = run.isCompany();
        if (company && (run.length() > LONG || rules.saysCompany(run.first(), run.last()))) {
            return Optional.of(PersonalDataKind.SIREN);
        }
        boolean card = run.holdsCard() && !things.isIsbn(run.first(), run.digits());
        return card ? Optional.of(PersonalDataKind.CARD) : Optional.empty();
    }

    private boolean isPhone(DigitRun run) {
        int length = run.length();
        if (length < SHORTEST_SPOKEN || length > LONGEST_PHONE) {
            return false;
        }
        if (run.isInternational()) {
            return length >= SHORTEST_PHONE;
        }
        if (things.isReference(run.first(), run.last()) && !PhoneNumbers.isWhole(run)) {
            return false;
        }
        if (length <= LONG && things.isNoPhone(run.first()) && !PhoneNumbers.isWhole(run) && !run.isAmerican()) {
            return false; // what has as many digits as a whole number is one, whatever it is called
        }
        if (length >= LONG) {
            return (run.startsWithZero() && length <= LONGEST_NATIONAL) || phones.recognises(run.dialled());
        }
        // Two numbers said in a row ("soixante dix") may have been read as one, so fewer digits count when spoken.
        boolean spoken = run.isSpoken() && run.startsWithZero();
        boolean cut = run.startsWithZero() && run.isInPairs() && length == 8 && !run.hasWords();
        return spoken || cut || (length >= SHORTEST_PHONE && isShortPhone(run));
    }

    private boolean isShortPhone(DigitRun run) {
        return run.isLocalAmerican() || run.isDictated() || phones.recognises(run.dialled());
    }
}
