package io.ccaas.sdk.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The labelled sets, as {@code labelled.md} describes them. */
final class LabelledSet {

    private static final Pattern LABEL = Pattern.compile("⟦([A-Z]+):(.*?)⟧");

    /**
     * A value that must not stay.
     *
     * @param kind as the set names it
     * @param start in the text
     * @param end exclusive
     */
    record Label(String kind, int start, int end) {}

    /**
     * One text.
     *
     * @param number of its line, from 1; even lines of the first set are the half that nobody looked at when rules were written
     * @param id of the set
     * @param language fr or en
     * @param source transcript, note, chat, ticket or json
     * @param marked with its marks
     * @param text without marks
     * @param labels in order
     */
    record Line(int number, String id, String language, String source, String marked, String text, List<Label> labels) {

        boolean isHeldOut() {
            return number % 2 == 0;
        }
    }

    private LabelledSet() {}

    static List<Line> lines() {
        return lines("labelled.txt");
    }

    /** The set that is open as a whole. */
    static List<Line> openLines() {
        return lines("labelled-open.txt");
    }

    private static List<Line> lines(String file) {
        List<Line> lines = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(LabelledSet.class.getResourceAsStream(file))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .stripTrailing()
                    .split("\n", -1)) {
                lines.add(line(lines.size() + 1, line.split("\t", 4)));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return lines;
    }

    private static Line line(int number, String[] columns) {
        StringBuilder text = new StringBuilder();
        List<Label> labels = new ArrayList<>();
        String marked = columns[3];
        Matcher label = LABEL.matcher(marked);
        int copied = 0;
        while (label.find()) {
            text.append(marked, copied, label.start());
            int start = text.length();
            text.append(label.group(2));
            labels.add(new Label(label.group(1), start, text.length()));
            copied = label.end();
        }
        text.append(marked.substring(copied));
        return new Line(number, columns[0], columns[1], columns[2], marked, text.toString(), labels);
    }
}
