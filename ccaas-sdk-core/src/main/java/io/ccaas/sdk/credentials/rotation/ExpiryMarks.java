package io.ccaas.sdk.credentials.rotation;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The moments before a certificate's end that are worth a word: two thirds of its life, then 30, 14, 7, 3 and 1 days
 * before the end, then the end. A mark in the first half of a short life says nothing and is left out. Not thread-safe.
 */
final class ExpiryMarks {

    private static final List<Integer> DAYS = List.of(30, 14, 7, 3, 1);

    /** One moment and what is said then. */
    private record Mark(Instant at, String sentence) {}

    /** For each certificate the marks that are still to come, soonest first. */
    private final List<List<Mark>> coming = new ArrayList<>();

    ExpiryMarks(Map<String, List<X509Certificate>> certificates) {
        certificates.forEach((what, all) -> all.forEach(certificate -> coming.add(marks(what, certificate))));
    }

    private static List<Mark> marks(String what, X509Certificate certificate) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        Duration life = Duration.between(from, until);
        String which = what + " certificate, until " + until + ": ";
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(from.plus(life.dividedBy(3).multipliedBy(2)), which + "two thirds of its life are over"));
        for (int days : DAYS) {
            if (life.compareTo(Duration.ofDays(2L * days)) > 0) {
                marks.add(new Mark(
                        until.minus(Duration.ofDays(days)), which + "no more than " + days + " days are left"));
            }
        }
        marks.add(new Mark(until, which + "it is over"));
        marks.sort(Comparator.comparing(Mark::at));
        return marks;
    }

    /** What is to be said now: of the marks of each certificate that were passed since the last question, the last. */
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
