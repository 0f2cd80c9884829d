package io.ccaas.sdk.crm.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.Crms;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.BulkContacts;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * How a connector with {@link BulkContacts} fails, beside all of {@link CrmFaultContract}: an answer whose results are not one for
 * each contact is refused, and a limit is waited out as long as the CRM asks.
 */
public abstract class BulkFaultContract extends CrmFaultContract {

    private static final PhoneNumber NUMBER = PhoneNumber.parse(Canaries.number(1));
    private static final int SENT = 3;

    /** For subclasses. */
    protected BulkFaultContract() {}

    private static BulkContacts.Upserted upsertAll(CrmOverTls crm) {
        Map<ExternalId, ContactFields> contacts = new LinkedHashMap<>();
        for (int i = 0; i < SENT; i++) {
            contacts.put(ExternalId.of("bulk-" + i), ContactFields.of(NUMBER));
        }
        return Crms.require(crm.connector(), BulkContacts.class)
                .upsertAll(contacts, Deadline.in(Duration.ofMinutes(1)));
    }

    private static Map<String, UnaryOperator<List<JsonValue>>> distortions() {
        JsonValue nothing = JsonObject.builder().build();
        Map<String, UnaryOperator<List<JsonValue>>> distortions = new LinkedHashMap<>();
        distortions.put("none", results -> List.of());
        distortions.put("one too few", results -> results.subList(1, SENT));
        distortions.put("one too many", results -> with(results, SENT, results.get(0)));
        distortions.put("one twice", results -> with(results.subList(1, SENT), 0, results.get(1)));
        distortions.put("an empty one", results -> with(results.subList(1, SENT), 0, nothing));
        distortions.put("lists", results -> with(results.subList(1, SENT), 0, new JsonArray(results)));
        return distortions;
    }

    private static List<JsonValue> with(List<JsonValue> results, int place, JsonValue more) {
        List<JsonValue> all = new ArrayList<>(results);
        all.add(place, more);
        return all;
    }

    @TestFactory
    Stream<DynamicTest> resultsThatAreNotOneForEach_areRefused() {
        return distortions().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> refused(one.getValue())));
    }

    private void refused(UnaryOperator<List<JsonValue>> distortion) throws IOException {
        Function<ReceivedRequest, FakeAnswer> stub = stub();
        AtomicInteger distorted = new AtomicInteger();
        try (CrmOverTls crm =
                open(request -> stub.apply(request).mapJson(json -> distorted(json, distortion, distorted)))) {
            SdkException failure = assertThrows(SdkException.class, () -> upsertAll(crm));
            assertTrue(failure.code().matches("JSON_[A-Z_]+|CRM_ANSWER_SHAPE"), failure.code());
            assertTrue(distorted.get() > 0);
        }
    }

    /** The results are the one list of the answer that is as long as what was sent. */
    private static String distorted(String json, UnaryOperator<List<JsonValue>> distortion, AtomicInteger count) {
        JsonValue read = Json.read(json.getBytes(StandardCharsets.UTF_8), JsonLimits.standard());
        return new String(Json.write(distorted(read, distortion, count)), StandardCharsets.UTF_8);
    }

    private static JsonValue distorted(
            JsonValue value, UnaryOperator<List<JsonValue>> distortion, AtomicInteger count) {
        if (value instanceof JsonArray array && array.values().size() == SENT) {
            count.incrementAndGet();
            return new JsonArray(distortion.apply(array.values()));
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.members().forEach((name, member) -> members.put(name, distorted(member, distortion, count)));
        return new JsonObject(members);
    }

    @Test
    void limitWithATime_isWaitedOut() throws IOException {
        Function<ReceivedRequest, FakeAnswer> stub = stub();
        AtomicInteger requests = new AtomicInteger();
        FakeAnswer limit = FakeAnswer.json(429, "{}").with("retry-after", "7");
        try (CrmOverTls crm = open(request -> requests.getAndIncrement() == 0 ? limit : stub.apply(request))) {
            assertEquals(SENT, upsertAll(crm).taken().size());
            Duration waited = pauses().stream().reduce(Duration.ZERO, Duration::plus);
            assertTrue(waited.compareTo(Duration.ofSeconds(7)) >= 0, waited::toString);
        }
    }
}
