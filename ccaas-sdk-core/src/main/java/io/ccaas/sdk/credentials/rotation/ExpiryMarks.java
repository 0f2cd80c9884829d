package io.ccaas.sdk.credentials.rotation;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The moments before an end that are worth a word: two thirds of a certificate's life, then 30, 14, 7, 3 and 1 days
 * before the end, then the end. A mark in the first half of a short life says nothing and is left out; what has no
 * beginning, such as pins, has all marks but the first. Not thread-safe.
 */
final class ExpiryMarks {

    private static final List<Integer> DAYS = List.of(30, 14, 7, 3, 1);
    private static final Duration FOR_EVER = ChronoUnit.FOREVER.getDuration();

    /** One moment and what is said then. */
    private record Mark(Instant at, String sentence) {}

    /** For each thing that ends the marks that are still to come, soonest first. */
    private final List<List<Mark>> coming = new ArrayList<>();

    ExpiryMarks(Generation<?> generation) {
        generation
                .certificates()
                .forEach((what, all) -> all.forEach(certificate -> coming.add(marks(what, certificate))));
        generation.ends().forEach((what, end) -> coming.add(marks(prefix(what, end), end, FOR_EVER)));
    }

    private static List<Mark> marks(String what, X509Certificate certificate) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        Duration life = Duration.between(from, until);
        String which = prefix(what + " certificate", until);
        List<Mark> marks = marks(which, until, life);
        marks.add(new Mark(from.plus(life.dividedBy(3).multipliedBy(2)), which + "two thirds of its life are over"));
        marks.sort(Comparator.comparing(Mark::at));
        return marks;
    }

    private static String prefix(String what, Instant until) {
        return what + ", until " + until + ": ";
    }

    /** In the order of time. */
    private static List<Mark> marks(String which, Instant until, Duration life) {
        List<Mark> marks = new ArrayList<>();
        for (int days : DAYS) {
            if (life.compareTo(Duration.ofDays(2L * days)) > 0) {
                marks.add(new Mark(
                        until.minus(Duration.ofDays(days)), which + "no more than " + days + " days are left"));
            }
        }
        marks.add(new Mark(until, which + "the end has come"));
        return marks;
    }

    /** What is to be said now: of the marks of each that were passed since the last question, the last. */
    List<String> passed(Instant now) {
        return coming.stream()
                .map(marks -> passed(marks, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> passed(List<Mark> marks, Instant now) {
        Optional<String> last = Optional.empty();
        while (!marks.isEmpty() && !now.isBefore(marks.get(0).at())) {
            last = Optional.of(marks.remove(0).sentence());
        }
        return last;
    }
}
