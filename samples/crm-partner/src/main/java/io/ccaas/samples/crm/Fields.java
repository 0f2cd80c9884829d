package io.ccaas.samples.crm;

import io.ccaas.samples.server.RefusedException;
import io.ccaas.sdk.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Members of a request's JSON: known ones alone, each in its form. */
record Fields(JsonObject json) {

    static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{0,200}");
    static final Pattern DIRECTION = Pattern.compile("inbound|outbound");
    static final Pattern NOTE = Pattern.compile(".{0,65536}", Pattern.DOTALL);

    static Fields of(JsonObject json, Set<String> known) {
        if (!known.containsAll(json.members().keySet())) {
            throw new RefusedException(422, "MEMBER_UNEXPECTED");
        }
        return new Fields(json);
    }

    String text(String name, Pattern form) {
        String value = json.text(name).orElse("");
        if (!form.matcher(value).matches()) {
            throw refused();
        }
        return value;
    }

    String instant(String name) {
        try {
            return Instant.parse(json.requireText(name)).toString();
        } catch (DateTimeParseException e) {
            throw refused();
        }
    }

    long seconds(String name) {
        OptionalLong value = json.wholeNumber(name);
        if (value.isEmpty() || value.getAsLong() < 0 || value.getAsLong() > 86_400) {
            throw refused();
        }
        return value.getAsLong();
    }

    private static RefusedException refused() {
        return new RefusedException(422, "MEMBER_VALUE_REFUSED");
    }
}
