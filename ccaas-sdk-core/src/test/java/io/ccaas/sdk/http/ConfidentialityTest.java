package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.testing.LeakGuard;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.Planted;
import io.ccaas.sdk.time.Deadline;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Row 9: planted values go through every call and failure, with every logger wide open, and none is printed. */
class ConfidentialityTest {

    private static final String NUMBER = "+33639980001";
    private static final String CANARY = "canary-9f3b1c77";
    private static final LeakGuard GUARD =
            LeakGuard.planting(Planted.number("caller", NUMBER), Planted.text("canary", CANARY));
    private static final RequestTemplate NOTE = RequestTemplate.named("note", "POST", "notes/{id}")
            .query("since", false)
            .json(DataClass.CONTACT, DataClass.TRANSCRIPT)
            .build();

    @TempDir
    Path directory;

    private final List<SecurityEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final PrintedLines log = PrintedLines.everything();
    private PartnerFolder folder;

    @BeforeEach
    void keys() throws Exception {
        folder = PartnerFolder.create(directory);
    }

    @AfterEach
    void stopLogging() {
        log.close();
    }

    private Bench bench(RawPartner partner) throws Exception {
        return Bench.open(
                folder,
                partner.endpoint(),
                Bench.asCrm("CONTACT, INTERACTION, TRANSCRIPT"),
                Ccaas.builder().listener(events::add));
    }

    private static CrmClient crm(Bench bench) {
        return bench.ccaas().crmClient("transcribe", Set.of(NOTE));
    }

    private enum Why {
        COMPLAINT
    }

    private static JsonBody body() {
        return JsonBody.object()
                .phone("phone", io.ccaas.sdk.call.PhoneNumber.parse(NUMBER))
                .text("note", RedactedText.keepingPersonalData(Why.COMPLAINT, CANARY + " " + NUMBER));
    }

    private static Answer send(CrmClient crm) {
        return crm.send(
                NOTE, TransferId.fresh(), Map.of("id", WireValue.of(HostId.of("h-1"))), body(), crm.defaultDeadline());
    }

    private void nothingPrinted(Bench bench, Object... shown) throws Exception {
        for (Object one : shown) {
            GUARD.requireAbsent(one instanceof Throwable failure ? stack(failure) : String.valueOf(one));
        }
        GUARD.requireAbsent(bench.audited());
        GUARD.requireAbsent(events.toString());
        GUARD.requireAbsent(log.text());
    }

    private static String stack(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** Anything else would be a fault of ours, whatever it prints. */
    private static boolean isRefusal(Throwable failure) {
        return failure instanceof SdkException || failure instanceof IllegalArgumentException;
    }

    private void failsQuietly(Bench bench, Executable call) throws Exception {
        Throwable failure = assertThrows(Throwable.class, call);
        assertTrue(isRefusal(failure), () -> stack(failure));
        nothingPrinted(bench, failure);
    }

    @Test
    void acceptedCall_printsNothingOfIt() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, wire -> {
                    RawRequest request = Objects.requireNonNull(wire.request());
                    wire.signed(request, 200, "{\"id\":\"" + CANARY + "\",\"phone\":\"" + NUMBER + "\"}");
                });
                Bench bench = bench(partner)) {
            CrmClient crm = crm(bench);
            Answer answer = send(crm);
            assertEquals(CANARY, answer.json().requireText("id"));
            assertTrue(bench.audited().contains("\"reason\":\"COMPLAINT\""), "the log does not say why");
            nothingPrinted(bench, answer, crm, body(), NOTE, answer.json(), answer.issued(CANARY), bench.ccaas());
            assertFalse(log.text().isEmpty(), "no logger was heard, so nothing is proven");
        }
    }

    @Test
    void errorAnswers_areNotRepeated() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, wire -> {
                    RawRequest request = Objects.requireNonNull(wire.request());
                    String text = "{\"error\":\"" + CANARY + " " + NUMBER + "\"}";
                    if (wire.index() % 2 == 0) {
                        wire.signed(request, 422, text);
                    } else {
                        wire.raw("HTTP/1.1 502 " + CANARY + "\r\nx-caller: " + NUMBER + "\r\ncontent-length: "
                                + text.length() + "\r\n\r\n" + text);
                    }
                });
                Bench bench = bench(partner)) {
            failsQuietly(bench, () -> send(crm(bench)));
            failsQuietly(bench, () -> send(crm(bench)));
        }
    }

    @Test
    void answersThatAreNoHttp_areNotRepeated() throws Exception {
        List<String> heads = List.of(
                CANARY + " " + NUMBER + "\r\n\r\n",
                "HTTP/1.1 " + CANARY + "\r\n\r\n",
                "HTTP/1.1 200 OK\r\n" + CANARY + "\r\n\r\n",
                "HTTP/1.1 200 OK\r\n" + CANARY + "\u0001: x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nx: " + CANARY + "\u00e9\u0000\r\n\r\n",
                "HTTP/1.1 200 OK\r\ncontent-length: " + CANARY + "\r\n\r\n",
                "HTTP/1.1 200 OK\r\nsignature-input: " + CANARY + "\r\nsignature: " + CANARY + "\r\n\r\n",
                "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n" + CANARY + "\r\n",
                "HTTP/1.1 407 x\r\nproxy-authenticate: " + CANARY + "\r\ncontent-length: 0\r\n\r\n");
        for (String head : heads) {
            try (RawPartner partner = RawPartner.start(folder, wire -> {
                        wire.request();
                        wire.raw(head);
                    });
                    Bench bench = bench(partner)) {
                failsQuietly(bench, () -> send(crm(bench)));
            }
        }
    }

    @Test
    void answerThatIsNoJson_isNotRepeated() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, wire -> {
                    RawRequest request = Objects.requireNonNull(wire.request());
                    wire.signed(request, 200, "{\"" + CANARY + "\":" + NUMBER + CANARY + "}");
                });
                Bench bench = bench(partner)) {
            Answer answer = send(crm(bench));
            failsQuietly(bench, answer::json);
            failsQuietly(bench, () -> answer.issued(CANARY + "\n" + NUMBER));
        }
    }

    @Test
    void refusedArguments_areNotRepeated() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, RawPartner::wellBehaved);
                Bench bench = bench(partner)) {
            CrmClient crm = crm(bench);
            Deadline soon = Deadline.in(Duration.ofSeconds(30));
            failsQuietly(bench, () -> HostId.of(CANARY + "\n"));
            failsQuietly(bench, () -> HostId.of("33639980001"));
            failsQuietly(bench, () -> crm.issuedEarlier(CANARY + "\n"));
            failsQuietly(bench, () -> crm.sendByHand("GET", "contacts?phone=" + NUMBER.substring(1), soon));
            failsQuietly(bench, () -> crm.sendByHand(CANARY, "contacts", soon));
            failsQuietly(bench, () -> crm.sendByHand("GET", CANARY + "\r\nX: y", soon));
            failsQuietly(
                    bench,
                    () -> crm.sendByHand(
                            "POST", "notes", "{" + CANARY, DataClass.TRANSCRIPT, Redactor.standard(), soon));
            failsQuietly(
                    bench, () -> crm.send(NOTE, TransferId.fresh(), Map.of(CANARY, WireValue.of(1)), body(), soon));
            assertEquals(0, partner.connections());
        }
    }

    @Test
    void unreachablePartner_isNotNamedWithItsValues() throws Exception {
        try (Bench bench = Bench.open(
                folder, "https://localhost:1", entry -> entry, Ccaas.builder().resolver(host -> {
                    throw new IllegalStateException(CANARY + " " + NUMBER);
                }))) {
            failsQuietly(bench, () -> bench.send(Bench.ONCE));
        }
    }

    @Test
    void listenerThatThrows_changesNothingAndIsNotRepeated() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, wire -> {
                    wire.request();
                    wire.raw("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}");
                });
                Bench bench = Bench.open(
                        folder,
                        partner.endpoint(),
                        entry -> entry,
                        Ccaas.builder().listener(event -> {
                            throw new IllegalStateException(CANARY);
                        }))) {
            SdkException failure = assertThrows(SdkException.class, () -> bench.send(Bench.ONCE));
            assertEquals("SIGNATURE_MISSING", failure.code());
            nothingPrinted(bench, failure);
        }
    }
}
