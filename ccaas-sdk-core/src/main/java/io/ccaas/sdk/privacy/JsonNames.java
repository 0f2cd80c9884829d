package io.ccaas.sdk.privacy;

import io.ccaas.sdk.privacy.JsonPlaces.Form;
import io.ccaas.sdk.privacy.JsonPlaces.Place;
import io.ccaas.sdk.privacy.reading.FoldedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What of the names of members goes. Names that were different stay so, by a number in the placeholder: most readers keep
 * one of two members with the same name, ours refuses them (RFC 8259 section 4).
 */
final class JsonNames {

    private final String json;
    private final Function<FoldedText, List<Span>> reader;
    private final List<Place> names;
    private final Map<String, List<Span>> read = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    JsonNames(String json, List<Place> places, Function<FoldedText, List<Span>> reader) {
        this.json = json;
        this.reader = reader;
        this.names = places.stream().filter(place -> place.form() == Form.NAME).toList();
    }

    List<Span> spans() {
        names.forEach(name -> taken.add(text(name)));
        List<Span> spans = new ArrayList<>();
        for (Place name : names) {
            List<Span> found = read.computeIfAbsent(text(name), text -> reader.apply(FoldedText.ofJson(text)));
            if (!found.isEmpty()) {
                numbered(found, text(name)).forEach(span -> spans.add(span.shifted(name.start())));
            }
        }
        return spans;
    }

    private String text(Place name) {
        return json.substring(name.start(), name.end());
    }

    private List<Span> numbered(List<Span> found, String text) {
        Coverage plain = new Coverage(text, found);
        String name = plain.applied().text();
        Coverage chosen = plain;
        while (!taken.add(chosen.applied().text())) {
            chosen = new Coverage(text, withNumber(found, numbers.merge(name, 1, Integer::sum) + 1));
        }
        return chosen.spans();
    }

    private static List<Span> withNumber(List<Span> found, int number) {
        List<Span> numbered = new ArrayList<>(found);
        int last = found.size() - 1;
        Span span = found.get(last);
        String placeholder = "[" + span.kind().name() + " " + number + "]";
        numbered.set(last, new Span(span.kind(), span.from(), span.to(), placeholder));
        return numbered;
    }
}
