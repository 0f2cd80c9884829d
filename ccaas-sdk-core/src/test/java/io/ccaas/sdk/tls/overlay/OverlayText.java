package io.ccaas.sdk.tls.overlay;

import io.ccaas.sdk.testing.JwsIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sound overlay of which each test changes one member. */
final class OverlayText {

    static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    static final String HEADER = "{\"alg\":\"ES256\",\"typ\":\"tls-policy+jws\"}";

    private static final String REVIEW_HEADER = "{\"alg\":\"ES256\",\"typ\":\"tls-halt+jws\"}";

    private final Map<String, String> members = new LinkedHashMap<>();

    private OverlayText() {}

    static OverlayText sequence(long sequence) {
        return new OverlayText()
                .with("iss", "\"security\"")
                .with("aud", "\"acme\"")
                .with("policy", "\"common-2026\"")
                .with("seq", Long.toString(sequence))
                .with("nbf", Long.toString(NOW.getEpochSecond() - 60))
                .with("exp", Long.toString(NOW.getEpochSecond() + 60));
    }

    /** The value as JSON; an empty one takes the member away. */
    OverlayText with(String name, String json) {
        members.put(name, json);
        return this;
    }

    /** Halts, or ends a halt, reviewed by another key. */
    OverlayText halting(String halt, JwsIssuer reviewer) {
        String review = reviewed().with("halt", halt).reviewBy(reviewer);
        return with("halt", halt).with("review", review);
    }

    /** What a review repeats. */
    private OverlayText reviewed() {
        OverlayText review = new OverlayText();
        List.of("iss", "aud", "policy", "seq", "nbf", "exp")
                .forEach(name -> review.with(name, members.getOrDefault(name, "")));
        return review;
    }

    /** These members as a review, as JSON text. */
    String reviewBy(JwsIssuer reviewer) {
        return '"' + reviewer.sign(REVIEW_HEADER, json()) + '"';
    }

    String json() {
        StringBuilder text = new StringBuilder("{");
        members.forEach((name, value) -> {
            if (!value.isEmpty()) {
                text.append(text.length() > 1 ? "," : "")
                        .append('"')
                        .append(name)
                        .append("\":")
                        .append(value);
            }
        });
        return text.append('}').toString();
    }

    byte[] signedBy(JwsIssuer issuer) {
        return issuer.sign(HEADER, json()).getBytes(StandardCharsets.US_ASCII);
    }
}
