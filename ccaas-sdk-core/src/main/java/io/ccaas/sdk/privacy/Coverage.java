package io.ccaas.sdk.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a text is covered so far, in the text's own offsets. A result is read again until nothing is found in it:
 * what is replaced can make its neighbours read like personal data, and a second redaction must change nothing.
 *
 * @param text the original
 * @param spans disjoint, in order
 */
record Coverage(String text, List<Span> spans) {

    static Coverage none(String text) {
        return new Coverage(text, List.of());
    }

    RedactedText applied() {
        StringBuilder result = new StringBuilder(text.length());
        List<Redaction> findings = new ArrayList<>(spans.size());
        int copied = 0;
        for (Span span : spans) {
            result.append(text, copied, span.from());
            int resultStart = result.length();
            result.append(span.placeholder());
            findings.add(new Redaction(span.kind(), span.from(), span.to(), resultStart, result.length()));
            copied = span.to();
        }
        return new RedactedText(result.append(text, copied, text.length()).toString(), findings);
    }

    /** Adds what was found in the result so far; a finding that touches a placeholder takes in all it stands for. */
    Coverage and(RedactedText result, List<Span> foundInResult) {
        List<Span> all = new ArrayList<>(spans);
        for (Span found : foundInResult) {
            int from = original(result.findings(), found.from(), false);
            int to = original(result.findings(), found.to(), true);
            all.add(new Span(found.kind(), from, to, found.placeholder()));
        }
        return new Coverage(text, Span.merged(all));
    }

    /** Where an offset of the result lies in the original; inside a placeholder, at that edge of what it stands for. */
    private static int original(List<Redaction> findings, int offset, boolean asEnd) {
        int before = 0;
        int behind = findings.size();
        while (before < behind) {
            int middle = (before + behind) >>> 1;
            int start = findings.get(middle).resultStart();
            if (asEnd ? start < offset : start <= offset) {
                before = middle + 1;
            } else {
                behind = middle;
            }
        }
        if (before == 0) {
            return offset;
        }
        Redaction last = findings.get(before - 1);
        boolean within = asEnd ? offset <= last.resultEnd() : offset < last.resultEnd();
        if (within) {
            return asEnd ? last.end() : last.start();
        }
        return offset + last.end() - last.resultEnd();
    }
}
