package io.ccaas.samples.transcription;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What was said, in the order of time. */
record Words(List<Segment> segments) {

    /** What one speaker said without a pause; times in milliseconds from the beginning. */
    record Segment(long startMillis, long endMillis, String text) {}

    Words {
        segments = segments.stream()
                .sorted(Comparator.comparingLong(Segment::startMillis))
                .toList();
    }

    String text() {
        return segments.stream().map(Segment::text).collect(Collectors.joining(" "));
    }

    long endMillis() {
        return segments.stream().mapToLong(Segment::endMillis).max().orElse(0);
    }

    boolean isSilence() {
        return segments.isEmpty();
    }
}
