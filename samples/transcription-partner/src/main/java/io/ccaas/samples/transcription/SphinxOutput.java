package io.ccaas.samples.transcription;

import io.ccaas.samples.transcription.Words.Segment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the recogniser prints: a line with a whole utterance, then a line with times for each of its words. */
final class SphinxOutput {

    private static final Pattern TIMED =
            Pattern.compile("(\\S+) ([0-9]{1,7}\\.[0-9]{3}) ([0-9]{1,7}\\.[0-9]{3}) [0-9.]+");

    private SphinxOutput() {}

    static List<Segment> segments(String output) {
        List<Segment> segments = new ArrayList<>();
        for (String line : output.lines().toList()) {
            Matcher timed = TIMED.matcher(line);
            if (!timed.matches()) {
                addUtterance(segments, line.strip());
            } else if (!segments.isEmpty() && isWord(timed.group(1))) {
                extend(segments, millis(timed.group(2)), millis(timed.group(3)));
            }
        }
        return segments;
    }

    private static void addUtterance(List<Segment> segments, String text) {
        if (!text.isEmpty()) {
            segments.add(new Segment(-1, -1, text));
        }
    }

    private static void extend(List<Segment> segments, long start, long end) {
        int last = segments.size() - 1;
        Segment utterance = segments.get(last);
        long first = utterance.startMillis() < 0 ? start : utterance.startMillis();
        segments.set(last, new Segment(first, end, utterance.text()));
    }

    /** Silence and grammar nodes have times too. */
    private static boolean isWord(String word) {
        return !word.startsWith("<") && !word.startsWith("(") && !word.startsWith("[") && !word.startsWith("+");
    }

    private static long millis(String seconds) {
        return new BigDecimal(seconds).movePointRight(3).longValueExact();
    }
}
