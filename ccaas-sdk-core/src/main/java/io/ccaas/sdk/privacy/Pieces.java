package io.ccaas.sdk.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers that are told in pieces, over several turns of a talk or with words between: cards, social security and company
 * numbers whose check holds, telephone numbers as long as a country has them, and what was begun and begun again. Only
 * the pieces are found, not what stands between them.
 */
final class Pieces {

    /** Tokens between two pieces. */
    private static final int BETWEEN = 14;

    private static final int MOST_PIECES = 10;
    private static final int LONGEST_PIECE = 16;
    /** Digits of a beginning that is said again. */
    private static final int SHORTEST_START = 4;

    private final List<DigitRun> runs;
    private final List<Span> spans = new ArrayList<>();

    /** Reads the runs of digits of one text, in order. */
    Pieces(List<DigitRun> runs) {
        this.runs = runs;
    }

    List<Span> spans() {
        for (int first = 0; first < runs.size(); first++) {
            if (runs.get(first).length() <= LONGEST_PIECE) {
                addNumber(first, true);
                addNumber(first, false);
                addRestart(first);
            }
        }
        return spans;
    }

    /** The longest number that begins with this piece; what somebody reads back may be left out of it. */
    private void addNumber(int first, boolean withoutEchoes) {
        StringBuilder digits = new StringBuilder(runs.get(first).digits());
        Optional<PersonalDataKind> kind = Optional.empty();
        int last = first;
        for (int next = first + 1; next <= first + MOST_PIECES && follows(next); next++) {
            if (withoutEchoes
                    && runs.get(next).digits().equals(runs.get(next - 1).digits())) {
                continue;
            }
            digits.append(runs.get(next).digits());
            Optional<PersonalDataKind> read = kindOf(digits, runs.get(first));
            kind = read.isPresent() ? read : kind;
            last = read.isPresent() ? next : last;
        }
        for (int piece = first; piece <= last && kind.isPresent(); piece++) {
            spans.add(runs.get(piece).as(kind.get()));
        }
    }

    private boolean follows(int run) {
        return run < runs.size()
                && runs.get(run).first() - runs.get(run - 1).last() <= BETWEEN
                && runs.get(run).length() <= LONGEST_PIECE;
    }

    private static Optional<PersonalDataKind> kindOf(CharSequence digits, DigitRun first) {
        if (NirScanner.holds(digits.toString())) {
            return Optional.of(PersonalDataKind.NIR);
        }
        int length = digits.length();
        boolean company = length == 14 && first.isCompany() && CardNumbers.holds(digits, 0, length);
        if (company) {
            return Optional.of(PersonalDataKind.SIREN);
        }
        if (CardNumbers.isUsual(digits)) {
            return Optional.of(PersonalDataKind.CARD);
        }
        return PhoneNumbers.isUsual(digits, first) ? Optional.of(PersonalDataKind.PHONE) : Optional.empty();
    }

    /** The beginning of a number that is then said whole. */
    private void addRestart(int beginning) {
        DigitRun start = runs.get(beginning);
        if (start.length() < SHORTEST_START || !follows(beginning + 1)) {
            return;
        }
        DigitRun whole = runs.get(beginning + 1);
        boolean said = whole.length() > start.length() && whole.digits().startsWith(start.digits());
        if (said && whole.holdsCard()) {
            spans.add(start.as(PersonalDataKind.CARD));
        } else if (said && whole.startsWithZero() && whole.length() >= PhoneNumbers.SHORTEST_NATIONAL) {
            spans.add(start.as(PersonalDataKind.PHONE));
        }
    }
}
