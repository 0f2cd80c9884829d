package io.ccaas.sdk.signing.webhook.hmac;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is signed, for example <code>v0:{timestamp}:{body}</code>: constant texts and places. */
final class Template {

    /** What is put into a template. */
    enum Place {
        BODY,
        TIMESTAMP,
        ID,
        NONCE,
        METHOD,
        URL;

        boolean canHold(int character) {
            return switch (this) {
                case BODY -> true;
                case URL -> character > ' ' && character <= '~';
                case TIMESTAMP -> "0123456789-:.TZ".indexOf(character) >= 0;
                case ID, NONCE, METHOD -> Character.isLetterOrDigit(character) || character == '-' || character == '_';
            };
        }

        static Place named(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern PLACE = Pattern.compile("\\{(body|timestamp|id|nonce|method|url)\\}");

    private record Part(String text, Place place) {}

    private final List<Part> parts;
    private final String end;

    private Template(List<Part> parts, String end) {
        this.parts = parts;
        this.end = end;
    }

    /** A template of a vendor, whose weaknesses are the vendor's and stand in the documentation. */
    static Template of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            parts.add(new Part(text.substring(from, place.start()), Place.named(place.group(1))));
            from = place.end();
        }
        return new Template(List.copyOf(parts), text.substring(from));
    }

    /** A template of somebody who can still choose. */
    static Template checked(String text) {
        Template template = of(text);
        boolean strayBrace =
                template.end.contains("{") || template.parts.stream().anyMatch(part -> part.text.contains("{"));
        require(!strayBrace, "the places body, timestamp, id, nonce, method and url alone");
        require(template.places().size() == template.parts.size(), "each place once");
        require(
                template.places().contains(Place.BODY),
                "the place {body}: a signature that leaves it out proves nothing");
        for (int i = 1; i < template.parts.size(); i++) {
            require(
                    template.isApart(i),
                    "between two places a character that one of them cannot hold, or they could grow into each other");
        }
        return template;
    }

    private boolean isApart(int index) {
        Place before = parts.get(index - 1).place;
        Place after = parts.get(index).place;
        return before == Place.TIMESTAMP // has a fixed length or end
                || after == Place.TIMESTAMP
                || parts.get(index).text.chars().anyMatch(c -> !before.canHold(c) || !after.canHold(c));
    }

    private static void require(boolean holds, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("a template has " + expected);
        }
    }

    Set<Place> places() {
        Set<Place> places = EnumSet.noneOf(Place.class);
        parts.forEach(part -> places.add(part.place));
        return places;
    }

    byte[] filled(byte[] body, Map<Place, String> texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Part part : parts) {
            out.writeBytes(part.text.getBytes(StandardCharsets.UTF_8));
            out.writeBytes(
                    part.place == Place.BODY
                            ? body
                            : texts.getOrDefault(part.place, "").getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(end.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
