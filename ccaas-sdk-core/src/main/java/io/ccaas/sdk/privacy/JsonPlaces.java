package io.ccaas.sdk.privacy;

import io.ccaas.sdk.privacy.FieldPolicy.Treatment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the strings, numbers and words of a JSON text stand that {@code json} has read before, and in which field. */
final class JsonPlaces {

    /**
     * One of them.
     *
     * @param field the name of its member, also through arrays; empty at the top and for a name itself
     * @param treatment of its field or one around it
     * @param start of its content, behind the quote of a string
     * @param end exclusive
     * @param form what it is
     */
    record Place(String field, Optional<Treatment> treatment, int start, int end, Form form) {}

    enum Form {
        NAME,
        TEXT,
        NUMBER,
        WORD,
        WHOLE
    }

    /** An object or array that is open, the field it stands in, and where its value began. */
    private record Open(
            boolean object, String field, @Nullable Treatment treatment, int start) {}

    private final String json;
    private final FieldPolicy policy;
    private final List<Place> places = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private String field = "";
    private @Nullable Treatment treatment;
    private boolean name;

    private JsonPlaces(String json, FieldPolicy policy) {
        this.json = json;
        this.policy = policy;
    }

    /** In their order; a dropped object or array stands behind its content. */
    static List<Place> of(String json, FieldPolicy policy) {
        JsonPlaces reader = new JsonPlaces(json, policy);
        int at = 0;
        while (at < json.length()) {
            at = reader.next(at);
        }
        return reader.places;
    }

    private int next(int at) {
        char c = json.charAt(at);
        switch (c) {
            case '{', '[' -> opened(c == '{', at);
            case '}', ']' -> closed(at);
            case ',' -> name = !open.isEmpty() && open.peek().object();
            case ':' -> name = false;
            case '"' -> {
                return string(at);
            }
            default -> {
                return c <= ' ' ? at + 1 : bare(at);
            }
        }
        return at + 1;
    }

    private void opened(boolean object, int at) {
        open.push(new Open(object, field, treatment, at));
        name = object;
        field = object ? "" : field;
    }

    private void closed(int at) {
        Open closing = open.pop();
        field = closing.field();
        treatment = closing.treatment();
        if (treatment == Treatment.DROP) {
            places.add(new Place(field, Optional.of(treatment), closing.start(), at + 1, Form.WHOLE));
        }
        leave();
    }

    /** Behind a value the treatment is that of what is around it. */
    private void leave() {
        if (!open.isEmpty() && open.peek().object()) {
            treatment = open.peek().treatment();
            field = "";
        }
    }

    private int string(int quote) {
        int end = quote + 1;
        while (json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        if (name) {
            places.add(new Place("", Optional.empty(), quote + 1, end, Form.NAME));
            field = json.substring(quote + 1, end);
            treatment = policy.of(field).orElse(treatment);
        } else {
            add(quote + 1, end, Form.TEXT);
        }
        return end + 1;
    }

    private int bare(int start) {
        int end = start;
        while (end < json.length() && ",]}: \t\r\n".indexOf(json.charAt(end)) < 0) {
            end++;
        }
        add(start, end, Character.isLetter(json.charAt(start)) ? Form.WORD : Form.NUMBER);
        return end;
    }

    private void add(int start, int end, Form form) {
        places.add(new Place(field, Optional.ofNullable(treatment), start, end, form));
        leave();
    }
}
