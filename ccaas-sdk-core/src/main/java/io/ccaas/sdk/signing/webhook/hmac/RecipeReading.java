package io.ccaas.sdk.signing.webhook.hmac;

import io.ccaas.sdk.signing.webhook.contract.Presented;
import io.ccaas.sdk.signing.webhook.contract.Reading;
import io.ccaas.sdk.signing.webhook.contract.Received;
import io.ccaas.sdk.signing.webhook.hmac.Template.Place;
import io.ccaas.sdk.signing.webhook.proof.Prover;
import io.ccaas.sdk.signing.webhook.wire.Refusals;
import io.ccaas.sdk.signing.webhook.wire.TimestampForm;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Reads what a recipe describes. A part that the template has no place for is not looked for: it would not be proven. */
record RecipeReading(
        Template template,
        SignatureField signature,
        Fields fields,
        UnaryOperator<String> urlForm,
        List<? extends Prover> provers)
        implements Reading {

    /** Without the characters that templates use between places. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    /** Where the parts stand. */
    record Fields(String timestamp, TimestampForm form, String id, String nonce) {}

    @Override
    public Presented read(Received received) {
        List<byte[]> signatures = signature.read(received);
        Map<Place, String> texts = texts(received);
        Presented presented = Presented.of(provers, template.filled(received.body(), texts), signatures);
        if (texts.containsKey(Place.URL)) {
            presented = presented.event(received.emptyEvent());
        }
        if (texts.containsKey(Place.TIMESTAMP)) {
            presented = presented.at(fields.form.read(texts.getOrDefault(Place.TIMESTAMP, "")));
        }
        if (texts.containsKey(Place.ID)) {
            presented = presented.id(texts.getOrDefault(Place.ID, ""));
        }
        return texts.containsKey(Place.NONCE) ? presented.nonce(texts.getOrDefault(Place.NONCE, "")) : presented;
    }

    private Map<Place, String> texts(Received received) {
        Map<Place, String> texts = new EnumMap<>(Place.class);
        for (Place place : template.places()) {
            if (place != Place.BODY) {
                texts.put(place, text(place, received));
            }
        }
        return texts;
    }

    private String text(Place place, Received received) {
        return switch (place) {
            case BODY -> "";
            case TIMESTAMP -> received.field(fields.timestamp);
            case ID -> name(received, fields.id);
            case NONCE -> name(received, fields.nonce);
            case METHOD -> received.head().method();
            case URL -> urlForm.apply(received.url().text());
        };
    }

    private static String name(Received received, String field) {
        String name = received.field(field);
        if (!NAME.matcher(name).matches()) {
            throw Refusals.sender(
                    "WEBHOOK_ID_MALFORMED",
                    "1 to 128 letters, digits, underscores and hyphens in " + field,
                    "there is something else");
        }
        return name;
    }
}
