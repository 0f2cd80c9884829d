package io.ccaas.sdk.crm.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallLogged;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmRateLimitedException;
import io.ccaas.sdk.crm.CrmUnsupportedException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.Crms;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.BulkContacts;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.LeakGuard;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.testing.Planted;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * How every connector that speaks HTTP fails: by a typed error that shows neither a secret nor a person, whatever the CRM writes
 * into its answer. A connector's test extends this class and gives its stub.
 */
@Tag("long-run")
public abstract class CrmFaultContract {

    private static final PhoneNumber NUMBER = PhoneNumber.parse(Canaries.number(1));

    /** What a careless CRM writes into its errors. */
    private static final String TELLING =
            "{\"message\":\"" + Canaries.number(1) + " " + Canaries.secret("first") + "\",\"errors\":[]}";

    @TempDir
    Path directory;

    private final ManualTime time = ManualTime.at(Instant.now());
    private int opened;

    /** For subclasses. */
    protected CrmFaultContract() {}

    /**
     * The connector's name.
     *
     * @return as in partners.yaml
     */
    protected abstract String name();

    /**
     * What stands behind the origin in the endpoint.
     *
     * @return for example {@code v1/}, or nothing
     */
    protected abstract String base();

    /**
     * The connector's options.
     *
     * @return YAML
     */
    protected abstract String options();

    /**
     * A CRM that works, empty each time.
     *
     * @return a stub
     */
    protected abstract Function<ReceivedRequest, FakeAnswer> stub();

    /**
     * A contact's id of the CRM's form.
     *
     * @return of nobody
     */
    protected ContactId someone() {
        return ContactId.issued("42");
    }

    /**
     * Whether the CRM's interface answers an operation with an object that may hold anything, so that no other shape can be told
     * from it.
     *
     * @param operation {@code find}, {@code log}, {@code upsert} or {@code erase}
     * @return false unless overridden
     */
    protected boolean answersNothing(String operation) {
        return false;
    }

    /**
     * Opens the connector to a CRM that is played.
     *
     * @param answers what it answers
     * @return to be closed
     * @throws IOException when files cannot be written
     */
    protected final CrmOverTls open(Function<ReceivedRequest, FakeAnswer> answers) throws IOException {
        Path own = Files.createDirectory(directory.resolve("crm" + opened++));
        return CrmOverTls.open(own, name(), base(), options(), answers, time);
    }

    final List<Duration> pauses() {
        return time.pauses();
    }

    private record Fault(FakeAnswer answer, String codes) {}

    private static Map<String, Fault> faults() {
        Map<String, Fault> faults = new LinkedHashMap<>();
        faults.put("401", new Fault(FakeAnswer.json(401, TELLING), "PARTNER_ANSWERED_401"));
        faults.put("403", new Fault(FakeAnswer.json(403, TELLING), "PARTNER_ANSWERED_403"));
        faults.put("404", new Fault(FakeAnswer.json(404, TELLING), "PARTNER_ANSWERED_404|CRM_[A-Z_]+"));
        faults.put(
                "409", new Fault(FakeAnswer.json(409, TELLING), "CRM_CONFLICT|CRM_EXTERNAL_ID_TAKEN|CRM_ANSWER_SHAPE"));
        faults.put("410", new Fault(FakeAnswer.json(410, TELLING), "PARTNER_ANSWERED_410|CRM_[A-Z_]+"));
        faults.put("400", new Fault(FakeAnswer.json(400, TELLING), "CRM_VALIDATION"));
        faults.put("413", new Fault(FakeAnswer.json(413, TELLING), "CRM_VALIDATION"));
        faults.put("422", new Fault(FakeAnswer.json(422, TELLING), "CRM_VALIDATION"));
        faults.put("429", new Fault(FakeAnswer.json(429, TELLING).with("retry-after", "120"), "CRM_RATE_LIMITED"));
        faults.put("500", new Fault(FakeAnswer.json(500, TELLING), "PARTNER_ANSWERED_500"));
        faults.put("502 in HTML", new Fault(html(502), "PARTNER_ANSWERED_502"));
        faults.put("200 in HTML", new Fault(html(200), "JSON_[A-Z_]+|CRM_ANSWER_SHAPE"));
        faults.put(
                "truncated JSON",
                new Fault(
                        FakeAnswer.json(200, TELLING.substring(0, TELLING.length() - 1)),
                        "JSON_[A-Z_]+|CRM_ANSWER_SHAPE"));
        faults.put("another shape", new Fault(FakeAnswer.json(200, TELLING), "JSON_[A-Z_]+|CRM_ANSWER_SHAPE"));
        faults.put("10 MB", new Fault(long500(), "PARTNER_ANSWERED_500|ANSWER_[A-Z_]+"));
        faults.put(
                "a byte that never comes",
                new Fault(FakeAnswer.json(200, TELLING).stalling(), "DEADLINE_[A-Z_]+"));
        return faults;
    }

    private static FakeAnswer html(int status) {
        byte[] page = ("<html>" + TELLING + "</html>").getBytes(StandardCharsets.UTF_8);
        return FakeAnswer.of(status, "text/html", page);
    }

    private static FakeAnswer long500() {
        return FakeAnswer.json(500, TELLING.repeat(10_000_000 / TELLING.length()));
    }

    private static CallNote note(String id) {
        return new CallNote(
                ExternalId.of(id),
                Direction.INBOUND,
                Instant.parse("2026-11-21T10:15:30Z"),
                Duration.ofSeconds(95),
                Redactor.standard().redact("text"));
    }

    private Map<String, BiConsumer<CrmConnector, Deadline>> operations() {
        ContactFields fields = ContactFields.of(NUMBER);
        CallNote note = note("note-1");
        Map<String, BiConsumer<CrmConnector, Deadline>> operations = new LinkedHashMap<>();
        operations.put("find", (crm, until) -> crm.findByNumber(NUMBER, until));
        operations.put("log", (crm, until) -> crm.logCall(someone(), note, until));
        operations.put("upsert", (crm, until) -> crm.upsert(ExternalId.of("customer-a"), fields, until));
        operations.put("erase", (crm, until) -> crm.erase(someone(), until));
        operations.put("bulk", (crm, until) -> {
            Map<ExternalId, ContactFields> two =
                    Map.of(ExternalId.of("customer-a"), fields, ExternalId.of("customer-b"), fields);
            if (Crms.require(crm, BulkContacts.class)
                    .upsertAll(two, until)
                    .taken()
                    .isEmpty()) {
                throw new CrmValidationException(Set.of()); // which here means the same
            }
        });
        return operations;
    }

    @TestFactory
    Stream<DynamicTest> everyFault_isATypedErrorThatShowsNobody() {
        return faults().entrySet().stream()
                .map(fault -> DynamicTest.dynamicTest(fault.getKey(), () -> fails(fault.getKey(), fault.getValue())));
    }

    private void fails(String what, Fault fault) throws IOException {
        try (CrmOverTls crm = open(request -> fault.answer())) {
            operations().forEach((name, operation) -> {
                boolean gone = name.equals("erase") && what.matches("404|410");
                boolean nothing = what.equals("another shape") && answersNothing(name);
                failure(crm, what, operation)
                        .ifPresentOrElse(
                                failure -> check(failure, fault, name + ": " + what),
                                () -> assertTrue(
                                        gone || nothing,
                                        name + " took this for an answer: " + what
                                                + ". Read the members that the interface promises, or override"
                                                + " answersNothing"));
            });
        }
    }

    private static Optional<SdkException> failure(
            CrmOverTls crm, String what, BiConsumer<CrmConnector, Deadline> operation) {
        Duration patience = what.startsWith("a byte") ? Duration.ofMillis(400) : Duration.ofMinutes(1);
        int before = crm.received().size();
        try {
            operation.accept(crm.connector(), Deadline.in(patience));
            return Optional.empty();
        } catch (CrmUnsupportedException refused) {
            assertEquals(before, crm.received().size());
            return Optional.of(refused);
        } catch (SdkException typed) {
            return Optional.of(typed);
        }
    }

    private static void check(SdkException failure, Fault fault, String where) {
        String codes = fault.codes() + "|CRM_OPERATION_UNSUPPORTED|BREAKER_OPEN";
        assertTrue(
                failure.code().matches(codes),
                () -> where + " ended with " + failure.code() + ", expected one of " + fault.codes()
                        + ": read every answer that you decide by before you decide");
        if (failure instanceof CrmRateLimitedException limited) {
            assertEquals(Optional.of(Duration.ofMinutes(2)), limited.retryAfter());
        }
        StringWriter everything = new StringWriter();
        failure.printStackTrace(new PrintWriter(everything, true));
        Canaries.marks().requireAbsent(everything.toString());
    }

    private static ContactId upsert(CrmOverTls crm) {
        return upsert(crm, "customer-a");
    }

    private static ContactId upsert(CrmOverTls crm, String id) {
        return crm.connector().upsert(ExternalId.of(id), ContactFields.of(NUMBER), soon());
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    /** A CRM that mixes answers up, or has merged the one into the other: what was asked for one contact is not done to another. */
    @Test
    void answersAboutSomebodyElse_doNothingToThem() throws IOException {
        Function<ReceivedRequest, FakeAnswer> stub = stub();
        AtomicReference<UnaryOperator<String>> mixUp = new AtomicReference<>(UnaryOperator.identity());
        try (CrmOverTls crm =
                open(request -> stub.apply(request).mapJson(json -> mixUp.get().apply(json)))) {
            ContactId asked = upsert(crm);
            ContactId other = upsert(crm, "customer-b");
            assumeFalse(asked.equals(other), "the stub has one contact alone");
            CallNote note = note("note-1");
            mixUp.set(json -> json.replaceAll("(?<![0-9A-Za-z-])" + asked.text() + "(?![0-9A-Za-z-])", other.text()));
            quietly(() -> crm.connector().logCall(asked, note, soon()));
            quietly(() -> crm.connector().erase(asked, soon()));
            mixUp.set(UnaryOperator.identity());
            assertEquals(other, upsert(crm, "customer-b"));
            quietly(() -> assertEquals(
                    CallLogged.Outcome.WRITTEN,
                    crm.connector().logCall(other, note, soon()).outcome()));
        }
    }

    /**
     * For connectors that look again before they erase the contact: a call that another process logs to it meanwhile goes too, or the
     * erasure does not succeed.
     *
     * @throws IOException when files cannot be written
     */
    protected final void callLoggedDuringAnErasure_isErasedToo() throws IOException {
        Function<ReceivedRequest, FakeAnswer> stub = stub();
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        try (CrmOverTls elsewhere = open(stub);
                CrmOverTls crm = open(request -> {
                    if (request.head().method().equals("DELETE")) {
                        meanwhile.getAndSet(() -> {}).run();
                    }
                    return stub.apply(request);
                })) {
            ContactId contact = upsert(crm);
            crm.connector().logCall(contact, note("note-1"), soon());
            CallNote late = note("note-2");
            meanwhile.set(() -> elsewhere.connector().logCall(contact, late, soon()));
            crm.connector().erase(contact, soon());
            CallLogged again = crm.connector().logCall(upsert(crm, "customer-b"), late, soon());
            assertEquals(CallLogged.Outcome.WRITTEN, again.outcome());
        }
    }

    /** What was done is looked at by whoever calls this; that it ended with a typed error is as good. */
    private static void quietly(Runnable call) {
        try {
            call.run();
        } catch (SdkException typed) {
            assertFalse(typed.code().isEmpty());
        }
    }

    @Test
    void keyThatWasReplaced_isReadAnewOnce() throws IOException {
        AtomicReference<CrmOverTls> crm = new AtomicReference<>();
        Function<ReceivedRequest, FakeAnswer> stub = stub();
        try (CrmOverTls opened = open(request -> {
            if (CrmOverTls.carriesFirstKey(request)) {
                crm.get().replaceKey();
                return FakeAnswer.json(401, TELLING);
            }
            return stub.apply(request);
        })) {
            crm.set(opened);
            upsert(opened);
            assertEquals(
                    1,
                    opened.received().stream()
                            .filter(CrmOverTls::carriesFirstKey)
                            .count());
        }
    }

    @Test
    void keyThatStaysRefused_isNotSentAgain() throws IOException {
        try (CrmOverTls crm = open(request -> FakeAnswer.json(401, TELLING))) {
            assertThrows(SdkException.class, () -> upsert(crm));
            assertEquals(1, crm.received().size());
        }
    }

    @Test
    void membersThatNobodyKnows_areIgnored() throws IOException {
        Function<ReceivedRequest, FakeAnswer> stub = stub();
        try (CrmOverTls crm = open(request -> stub.apply(request).mapJson(CrmFaultContract::more))) {
            assertEquals(upsert(crm), upsert(crm));
        }
    }

    private static String more(String json) {
        return json.isEmpty()
                ? json
                : new String(
                        Json.write(grown(Json.read(json.getBytes(StandardCharsets.UTF_8), JsonLimits.standard()))),
                        StandardCharsets.UTF_8);
    }

    private static JsonValue grown(JsonValue value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.values().stream().map(CrmFaultContract::grown).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("x_unknown", JsonArray.of(JsonNumber.of(1)));
        object.members().forEach((name, member) -> members.put(name, grown(member)));
        return new JsonObject(members);
    }

    @Test
    void numbers_travelInBodiesAlone() throws IOException {
        try (CrmOverTls crm = open(stub())) {
            ContactId contact = upsert(crm);
            Deadline until = Deadline.in(Duration.ofMinutes(1));
            try {
                crm.connector().findByNumber(NUMBER, until);
            } catch (CrmUnsupportedException refused) {
                // Nothing was sent, which is what is shown below.
            }
            crm.connector().erase(contact, until);
            LeakGuard guard = LeakGuard.planting(Planted.number("caller", Canaries.number(1)));
            for (ReceivedRequest request : crm.received()) {
                guard.requireAbsent(request.head().targetUri());
                request.head().fields().forEach(field -> guard.requireAbsent(field.value()));
            }
        }
    }
}
