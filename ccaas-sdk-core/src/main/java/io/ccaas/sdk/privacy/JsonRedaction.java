package io.ccaas.sdk.privacy;

import io.ccaas.sdk.privacy.FieldPolicy.Treatment;
import io.ccaas.sdk.privacy.JsonPlaces.Form;
import io.ccaas.sdk.privacy.JsonPlaces.Place;
import io.ccaas.sdk.privacy.context.FieldNames;
import io.ccaas.sdk.privacy.reading.FoldedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What of a JSON text goes, so that JSON stays: findings are cut to the strings they stand in, numbers go whole. Values are
 * read together, since one thing may be split over them; a name is read by itself, so that no value takes it along.
 */
final class JsonRedaction {

    private static final String NULL = "null";
    private static final int LONGEST_PLACEHOLDER = 8;

    private final String json;
    private final List<Place> places;

    JsonRedaction(String json, FieldPolicy policy) {
        this.json = json;
        this.places = JsonPlaces.of(json, policy);
    }

    boolean keeps() {
        return places.stream().anyMatch(place -> place.treatment().equals(Optional.of(Treatment.KEEP)));
    }

    /** Those of the reader's findings that may be replaced, and what the fields' names add. */
    List<Span> spans(Function<FoldedText, List<Span>> reader) {
        List<Span> sorted = new ArrayList<>(reader.apply(FoldedText.ofJson(json)));
        sorted.sort(Comparator.comparingInt(Span::from));
        List<Span> spans = new ArrayList<>();
        int next = 0;
        for (Place place : places) {
            while (next < sorted.size() && sorted.get(next).to() <= place.start() && place.form() != Form.WHOLE) {
                next++;
            }
            for (int i = next; i < sorted.size() && sorted.get(i).from() < place.end(); i++) {
                addWithin(place, sorted.get(i), spans);
            }
            addField(place, spans);
        }
        spans.addAll(new JsonNames(json, places, reader).spans());
        return Span.merged(spans);
    }

    private void addWithin(Place place, Span span, List<Span> spans) {
        boolean kept = place.treatment().equals(Optional.of(Treatment.KEEP));
        boolean value = place.form() == Form.TEXT || place.form() == Form.NUMBER;
        if (kept || !value || isPlaceholder(json.substring(place.start(), place.end()))) {
            return;
        }
        int from = Math.max(span.from(), place.start());
        int to = Math.min(span.to(), place.end());
        if (place.form() == Form.NUMBER) {
            spans.add(quoted(span.kind(), place));
        } else if (from < to && json.substring(from, to).chars().anyMatch(Character::isLetterOrDigit)) {
            spans.add(new Span(span.kind(), from, to));
        }
    }

    private void addField(Place place, List<Span> spans) {
        String value = json.substring(place.start(), place.end());
        if (place.form() == Form.NAME || value.isEmpty() || value.equals(NULL) || isPlaceholder(value)) {
            return;
        }
        Treatment treatment = place.treatment().orElse(null);
        if (treatment == Treatment.DROP) {
            int quote = place.form() == Form.TEXT ? 1 : 0;
            spans.add(new Span(PersonalDataKind.FIELD, place.start() - quote, place.end() + quote, NULL));
        } else if (treatment == Treatment.REDACT) {
            spans.add(whole(kindOf(place, value).orElse(PersonalDataKind.FIELD), place));
        } else if (treatment == null && place.form() != Form.WORD) {
            kindOf(place, value).ifPresent(kind -> spans.add(whole(kind, place)));
        }
    }

    private static boolean isPlaceholder(String value) {
        return value.length() <= LONGEST_PLACEHOLDER && value.matches("\\[[A-Z]+]");
    }

    private static Optional<PersonalDataKind> kindOf(Place place, String value) {
        return FieldNames.kindOf(place.field(), value).map(PersonalDataKind::valueOf);
    }

    private static Span whole(PersonalDataKind kind, Place place) {
        return place.form() == Form.TEXT ? new Span(kind, place.start(), place.end()) : quoted(kind, place);
    }

    private static Span quoted(PersonalDataKind kind, Place place) {
        return new Span(kind, place.start(), place.end(), '"' + kind.placeholder() + '"');
    }
}
