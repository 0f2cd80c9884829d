package io.ccaas.sdk.signing.webhook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.replay.ReplayStore.Outcome;
import io.ccaas.sdk.signing.webhook.Sample.Choice;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every scheme, shown on the known answer of each. */
class EverySchemeTest {

    private static Stream<DynamicTest> each(Map<String, Sample> samples, BiConsumer<String, Sample> test) {
        return samples.entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> test.accept(entry.getKey(), entry.getValue())));
    }

    private static ReplayStore store(Sample sample) {
        return ReplayStore.inMemory(10, new StoppedClock(sample.at()));
    }

    @TestFactory
    Stream<DynamicTest> knownAnswer_isTaken() {
        return each(Samples.all(), (name, sample) -> {
            VerifiedWebhook verified = sample.verified();
            assertEquals("right", verified.secretName());
            assertArrayEquals(sample.body(), verified.body());
            assertFalse(verified.idempotencyKey().isEmpty());
        });
    }

    @TestFactory
    Stream<DynamicTest> secondOfTwoSecrets_isTakenAndNamed() {
        return each(
                Samples.all(),
                (name, sample) -> assertEquals(
                        "right",
                        sample.builder(Choice.OTHER_THEN_RIGHT, store(sample))
                                .build()
                                .verify(sample.head(), sample.body())
                                .secretName()));
    }

    @TestFactory
    Stream<DynamicTest> secretThatIsNoLongerActive_isRefused() {
        return each(
                Samples.all(),
                (name, sample) -> assertEquals(
                        "WEBHOOK_SIGNATURE_MISMATCH",
                        sample.refusal(
                                sample.builder(Choice.OTHER, store(sample)).build())));
    }

    @TestFactory
    Stream<DynamicTest> sameBytesAgain_areRefused() {
        return each(Samples.all(), (name, sample) -> {
            ReplayStore store = store(sample);
            sample.verified(store);
            assertEquals("WEBHOOK_REPLAYED", sample.refusal(store));
        });
    }

    @TestFactory
    Stream<DynamicTest> storeThatIsFull_refuses() {
        return each(
                Samples.all(),
                (name, sample) ->
                        assertEquals("REPLAY_STORE_FULL", sample.refusal((keyId, nonce, until) -> Outcome.FULL)));
    }

    @TestFactory
    Stream<DynamicTest> storeThatFails_refuses() {
        return each(
                Samples.all(),
                (name, sample) -> assertEquals("REPLAY_STORE_UNAVAILABLE", sample.refusal((keyId, nonce, until) -> {
                    throw new IllegalStateException("jdbc:secret");
                })));
    }

    @TestFactory
    Stream<DynamicTest> refusedMessage_doesNotCountAsTaken() {
        return each(Samples.all(), (name, sample) -> {
            ReplayStore store = store(sample);
            sample.refusal(sample.builder(Choice.OTHER, store).build());
            assertEquals("right", sample.verified(store).secretName());
        });
    }

    @TestFactory
    Stream<DynamicTest> changedBody_isRefused() {
        Map<String, String> codes = Map.of("vonage", "WEBHOOK_BODY_HASH", "twilio-json", "WEBHOOK_BODY_HASH");
        Map<String, Sample> withBody = Samples.all();
        withBody.remove("audiohook");
        return each(withBody, (name, sample) -> {
            byte[] changed = sample.body().clone();
            changed[2] ^= 1;
            assertEquals(
                    codes.getOrDefault(name, "WEBHOOK_SIGNATURE_MISMATCH"),
                    sample.with(changed).refusal());
        });
    }

    @TestFactory
    Stream<DynamicTest> messageAtTheEndOfItsWindow_isTaken() {
        return each(Samples.timed(), (name, sample) -> {
            Duration oldest = sample.scheme().apply(Choice.RIGHT).facts().oldest();
            assertEquals("right", sample.at(oldest).verified().secretName());
        });
    }

    @TestFactory
    Stream<DynamicTest> oldMessage_isRefused() {
        return each(Samples.timed(), (name, sample) -> {
            Duration oldest = sample.scheme().apply(Choice.RIGHT).facts().oldest();
            assertEquals("WEBHOOK_TOO_OLD", sample.at(oldest.plusSeconds(1)).refusal());
        });
    }

    @TestFactory
    Stream<DynamicTest> messageFromTheFuture_isRefused() {
        return each(Samples.timed(), (name, sample) -> {
            Duration youngest = sample.scheme().apply(Choice.RIGHT).facts().youngest();
            assertEquals(
                    "WEBHOOK_FROM_FUTURE",
                    sample.at(youngest.plusSeconds(1).negated()).refusal());
        });
    }

    @TestFactory
    Stream<DynamicTest> messageWithoutTime_isNeverTooOld() {
        return each(
                Samples.timeless(),
                (name, sample) -> assertEquals(
                        Optional.empty(),
                        sample.at(Duration.ofDays(999)).verified().timestamp()));
    }

    /** All fields that a known answer has are needed, but for those that only say what is configured. */
    @TestFactory
    Stream<DynamicTest> missingOrDoubledField_isRefused() {
        List<String> idle = List.of("x-sinch-webhook-signature-algorithm", "Content-Type");
        return each(
                Samples.all(),
                (name, sample) -> sample.head().fields().stream()
                        .filter(field -> !idle.contains(field.name()))
                        .forEach(field -> {
                            assertEquals(
                                    "WEBHOOK_FIELD_MISSING",
                                    sample.without(field.name()).refusal(),
                                    field.name());
                            assertEquals(
                                    "WEBHOOK_FIELD_TWICE",
                                    sample.and(field.name().toUpperCase(Locale.ROOT), field.value())
                                            .refusal(),
                                    field.name());
                            assertEquals(
                                    "WEBHOOK_FIELD_TOO_LONG",
                                    sample.change(field.name(), "a".repeat(8193))
                                            .refusal(),
                                    field.name());
                        }));
    }

    @TestFactory
    Stream<DynamicTest> methodThatIsNotTheSchemes_isRefused() {
        return each(
                Samples.all(),
                (name, sample) ->
                        assertEquals("WEBHOOK_METHOD", sample.method("TRACE").refusal()));
    }

    @TestFactory
    Stream<DynamicTest> bodyBeyondTheLimit_isRefused() {
        return each(
                Samples.all(),
                (name, sample) -> assertEquals(
                        "WEBHOOK_BODY_TOO_LARGE",
                        sample.with(new byte[(1 << 20) + 1]).refusal()));
    }
}
