package io.ccaas.sdk.privacy;

import io.ccaas.sdk.privacy.LabelledSet.Line;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Prints recall and precision on the labelled set, then the misses. With {@code odd} or {@code even} only that half, so that
 * whoever changes rules does not see the other; with {@code open} the second set.
 */
final class RedactionMeasure {

    static final List<String> KINDS = List.of("EMAIL", "PHONE", "CARD", "CVV", "IBAN", "NIR", "SIREN", "IP", "DOB", "");

    private final PrintStream out;
    private final Redactor redactor = Redactor.standard(Locale.FRANCE, Locale.UK);

    private RedactionMeasure(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] halves) {
        RedactionMeasure measure = new RedactionMeasure(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        for (String half : halves.length == 0 ? new String[] {"odd", "open", "even"} : halves) {
            measure.print(half);
        }
    }

    static List<Line> half(String half) {
        if (half.equals("open")) {
            return LabelledSet.openLines();
        }
        return LabelledSet.lines().stream()
                .filter(line -> line.isHeldOut() == half.equals("even"))
                .toList();
    }

    private void print(String half) {
        List<Line> lines = half(half);
        out.println("| " + half + " lines | labels | recall | fr | en | findings | precision | fr | en | other kind |");
        out.println("|---|---|---|---|---|---|---|---|---|---|");
        KINDS.forEach(kind -> printRow(lines, kind));
        LabelledScore all = LabelledScore.of(redactor, lines, "");
        out.printf(Locale.ROOT, "%nlines without labels that were changed: %.1f %%%n%n", all.harmed());
        all.misses().forEach(out::println);
        out.println();
    }

    private void printRow(List<Line> lines, String kind) {
        LabelledScore all = LabelledScore.of(redactor, lines, kind);
        LabelledScore french = LabelledScore.of(redactor, in(lines, "fr"), kind);
        LabelledScore english = LabelledScore.of(redactor, in(lines, "en"), kind);
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %d | %.1f | %.1f | %.1f | %d |%n",
                kind.isEmpty() ? "all" : kind,
                all.labels(),
                all.recall(),
                french.recall(),
                english.recall(),
                all.findings(),
                all.precision(),
                french.precision(),
                english.precision(),
                all.otherKind());
    }

    private static List<Line> in(List<Line> lines, String language) {
        Predicate<Line> spoken = line -> line.language().equals(language);
        return lines.stream().filter(spoken).toList();
    }
}
