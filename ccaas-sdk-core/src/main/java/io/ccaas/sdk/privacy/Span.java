package io.ccaas.sdk.privacy;

import io.ccaas.sdk.privacy.reading.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Characters of one text, folded or original, that read as one kind of personal data. */
record Span(PersonalDataKind kind, int from, int to, String placeholder) {

    Span(PersonalDataKind kind, int from, int to) {
        this(kind, from, to, kind.placeholder());
    }

    /** From the first token to the last, both included. */
    static Span of(PersonalDataKind kind, Tokens tokens, int first, int last) {
        return new Span(kind, tokens.from(first), tokens.to(last));
    }

    Span shifted(int by) {
        return new Span(kind, from + by, to + by, placeholder);
    }

    boolean contains(Span other) {
        return from <= other.from && other.to <= to;
    }

    /** Overlapping readings become one, as wide as both: two readings never leave a piece between them. */
    static List<Span> merged(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::from)
                .thenComparing(Comparator.comparingInt(Span::to).reversed()));
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && span.from < merged.get(last).to) {
                merged.set(last, merged.get(last).with(span));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private Span with(Span other) {
        boolean mine = kind.compareTo(other.kind) <= 0;
        if (contains(other) != other.contains(this)) {
            mine = contains(other);
        }
        if (isJsonValue() != other.isJsonValue()) {
            mine = isJsonValue();
        }
        Span chosen = mine ? this : other;
        return new Span(chosen.kind, Math.min(from, other.from), Math.max(to, other.to), chosen.placeholder);
    }

    /** What stands for a number or a dropped field keeps its quotes, whatever else is read in it later. */
    private boolean isJsonValue() {
        return !placeholder.startsWith("[");
    }
}
