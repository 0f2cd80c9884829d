package io.ccaas.sdk.signing.webhook;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.webhook.message.PublicUrl;
import io.ccaas.sdk.signing.webhook.message.WebhookHead;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One message as its vendor sends it, and the scheme with which it is taken. */
final class Sample {

    private final Function<Choice, WebhookScheme> scheme;
    private final WebhookHead head;
    private final byte[] body;
    private final Instant at;
    private final PublicUrl url;

    /** Which secrets are active. */
    enum Choice {
        RIGHT,
        OTHER,
        OTHER_THEN_RIGHT
    }

    Sample(Function<Choice, WebhookScheme> scheme, WebhookHead head, byte[] body, Instant at) {
        this(scheme, head, body, at, PublicUrl.below("https://hooks.example.com"));
    }

    Sample(Function<Choice, WebhookScheme> scheme, WebhookHead head, byte[] body, Instant at, PublicUrl url) {
        this.scheme = scheme;
        this.head = head;
        this.body = body;
        this.at = at;
        this.url = url;
    }

    Function<Choice, WebhookScheme> scheme() {
        return scheme;
    }

    WebhookHead head() {
        return head;
    }

    byte[] body() {
        return body;
    }

    Instant at() {
        return at;
    }

    PublicUrl url() {
        return url;
    }

    Sample under(String other) {
        return new Sample(scheme, head, body, at, PublicUrl.below(other));
    }

    Sample with(WebhookHead other) {
        return new Sample(scheme, other, body, at, url);
    }

    Sample with(byte[] other) {
        return new Sample(scheme, head, other, at, url);
    }

    Sample with(String other) {
        return with(other.getBytes(StandardCharsets.UTF_8));
    }

    Sample at(Duration later) {
        return new Sample(scheme, head, body, at.plus(later), url);
    }

    Sample target(String target) {
        return with(new WebhookHead(head.method(), target, head.fields()));
    }

    Sample method(String method) {
        return with(new WebhookHead(method, head.target(), head.fields()));
    }

    Sample without(String name) {
        List<Field> fields = new ArrayList<>(head.fields());
        if (!fields.removeIf(field -> field.name().equalsIgnoreCase(name))) {
            throw new AssertionError("there is no field " + name);
        }
        return with(new WebhookHead(head.method(), head.target(), fields));
    }

    Sample and(String name, String value) {
        List<Field> fields = new ArrayList<>(head.fields());
        fields.add(new Field(name, value));
        return with(new WebhookHead(head.method(), head.target(), fields));
    }

    Sample change(String name, String value) {
        return without(name).and(name, value);
    }

    String value(String name) {
        return head.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    WebhookVerifier.Builder builder(Choice choice, ReplayStore store) {
        return WebhookVerifier.builder("test", scheme.apply(choice), store)
                .publicUrl(url)
                .time(new StoppedClock(at));
    }

    VerifiedWebhook verified() {
        return verified(ReplayStore.inMemory(10, new StoppedClock(at)));
    }

    VerifiedWebhook verified(ReplayStore store) {
        return builder(Choice.RIGHT, store).build().verify(head, body);
    }

    String refusal() {
        return refusal(ReplayStore.inMemory(10, new StoppedClock(at)));
    }

    String refusal(ReplayStore store) {
        return refusal(builder(Choice.RIGHT, store).build());
    }

    String refusal(WebhookVerifier verifier) {
        return assertThrows(EvidenceException.class, () -> verifier.verify(head, body))
                .code();
    }
}
