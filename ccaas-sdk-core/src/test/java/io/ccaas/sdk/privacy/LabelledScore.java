package io.ccaas.sdk.privacy;

import io.ccaas.sdk.privacy.LabelledSet.Label;
import io.ccaas.sdk.privacy.LabelledSet.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * What a redactor makes of some lines. A label is found when findings, of whatever kind, cover every letter and digit of
 * it. A finding is false when it covers a letter or a digit outside every label. A line without labels is harmed when
 * anything was found in it.
 */
final class LabelledScore {

    private final Redactor redactor;
    private final List<String> misses = new ArrayList<>();
    private int labels;
    private int found;
    private int otherKind;
    private int findings;
    private int falseFindings;
    private int linesWithout;
    private int linesHarmed;

    private LabelledScore(Redactor redactor) {
        this.redactor = redactor;
    }

    /** Labels of one kind, or of all when the kind is empty; findings and harmed lines are counted whatever their kind. */
    static LabelledScore of(Redactor redactor, List<Line> lines, String kind) {
        LabelledScore score = new LabelledScore(redactor);
        lines.forEach(line -> score.add(line, kind));
        return score;
    }

    private void add(Line line, String kind) {
        boolean json = line.source().equals("json");
        RedactedText redacted = json ? redactor.redactJson(line.text()) : redactor.redact(line.text());
        List<Redaction> redactions = redacted.findings();
        line.labels().stream()
                .filter(label -> kind.isEmpty() || label.kind().equals(kind))
                .forEach(label -> addLabel(line, label, redactions));
        redactions.stream()
                .filter(finding -> kind.isEmpty() || finding.kind().name().equals(kind))
                .forEach(finding -> addFinding(line, finding));
        linesWithout += line.labels().isEmpty() ? 1 : 0;
        linesHarmed += line.labels().isEmpty() && !redactions.isEmpty() ? 1 : 0;
    }

    private void addLabel(Line line, Label label, List<Redaction> redactions) {
        labels++;
        boolean covered = true;
        boolean sameKind = false;
        for (int i = label.start(); i < label.end(); i++) {
            int at = i;
            covered &= !Character.isLetterOrDigit(line.text().charAt(i))
                    || redactions.stream().anyMatch(finding -> finding.start() <= at && at < finding.end());
            sameKind |= redactions.stream()
                    .anyMatch(finding -> finding.start() <= at
                            && at < finding.end()
                            && finding.kind().name().equals(label.kind()));
        }
        found += covered ? 1 : 0;
        otherKind += covered && !sameKind ? 1 : 0;
        if (!covered) {
            misses.add("missed " + label.kind() + " [" + line.text().substring(label.start(), label.end()) + "] in "
                    + line.id() + ": " + line.marked());
        }
    }

    private void addFinding(Line line, Redaction finding) {
        findings++;
        for (int i = finding.start(); i < finding.end(); i++) {
            int at = i;
            if (Character.isLetterOrDigit(line.text().charAt(i))
                    && line.labels().stream().noneMatch(label -> label.start() <= at && at < label.end())) {
                falseFindings++;
                misses.add("false " + finding.kind() + " ["
                        + line.text().substring(finding.start(), finding.end()) + "] in " + line.id() + ": "
                        + line.marked());
                return;
            }
        }
    }

    int labels() {
        return labels;
    }

    double recall() {
        return labels == 0 ? 100 : 100.0 * found / labels;
    }

    double precision() {
        return findings == 0 ? 100 : 100.0 * (findings - falseFindings) / findings;
    }

    double harmed() {
        return linesWithout == 0 ? 0 : 100.0 * linesHarmed / linesWithout;
    }

    int otherKind() {
        return otherKind;
    }

    int findings() {
        return findings;
    }

    int falseFindings() {
        return falseFindings;
    }

    /** What was missed and what was found where nothing is, one line each. */
    List<String> misses() {
        return misses;
    }
}
