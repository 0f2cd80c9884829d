package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.RequestVerifier;
import io.ccaas.sdk.signing.ResponseHead;
import io.ccaas.sdk.signing.ResponseSigner;
import io.ccaas.sdk.signing.digest.ContentDigest;
import io.ccaas.sdk.signing.keys.KeyDirectory;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers signed by keys of a directory, the directory failing and changing, and keys that are revoked. */
class KeyDirectoryTest {

    private static final String TYPE = KeyDirectory.MEDIA_TYPE;

    @TempDir
    Path directory;

    private final ManualTime time = ManualTime.at(Instant.now());
    private final Queue<SecurityEvent> events = new ConcurrentLinkedQueue<>();
    private PartnerFolder folder;
    private SigningKey signing;
    private volatile String served = "";
    private RawPartner partner;
    private RequestVerifier verifier;

    @BeforeEach
    void start() throws Exception {
        folder = PartnerFolder.create(directory);
        signing = folder.partnerKey();
        served = answer(200, TYPE, document(signing));
        verifier = RequestVerifier.builder(ReplayStore.inMemory(100, time))
                .trust("us", folder.clientKey())
                .time(time)
                .build();
        TlsServer server = TlsServer.builder(
                        TlsPolicy.named("common-2026"), folder.authority().server("localhost"))
                .build();
        partner = RawPartner.under(server, folder, this::converse);
    }

    @AfterEach
    void stop() throws IOException {
        partner.close();
    }

    private void converse(Wire wire) throws IOException {
        for (RawRequest request = wire.request(); request != null; request = wire.request()) {
            if (request.text().startsWith("GET " + KeyDirectory.PATH + " ")) {
                wire.raw(served);
            } else {
                wire.raw(signed(request.head()));
            }
        }
    }

    /** On the clock of this test, which the other side of the wire does not have. */
    private String signed(RequestHead request) {
        ResponseHead head = new ResponseHead(
                200,
                List.of(new Field(
                        "content-digest",
                        ContentDigest.of("{}".getBytes(StandardCharsets.US_ASCII))
                                .fieldValue())));
        StringBuilder answer = new StringBuilder("HTTP/1.1 200 x\r\ncontent-length: 2");
        Stream.concat(
                        head.fields().stream(),
                        ResponseSigner.of(signing, time).sign(verifier.verify(request), head).fields().stream())
                .forEach(field ->
                        answer.append("\r\n").append(field.name()).append(": ").append(field.value()));
        return answer.append("\r\n\r\n{}").toString();
    }

    private static SigningKey fresh() {
        KeyPair pair = TestKeyKind.P384.generate();
        return SigningKey.of(pair.getPrivate(), pair.getPublic());
    }

    private static String document(SigningKey key) {
        return new String(
                KeyDirectory.document(List.of(VerificationKey.of(key.publicKey()))), StandardCharsets.US_ASCII);
    }

    private static String answer(int status, String type, String content) {
        return "HTTP/1.1 " + status + " x\r\ncontent-type: " + type + "\r\ncontent-length: " + content.length()
                + "\r\n\r\n" + content;
    }

    private Bench bench() throws IOException {
        return bench(
                entry -> entry.replace("responseKeys: [partner.pub]", "keyDirectory: \"" + partner.endpoint() + "\"")
                        + "    auxiliary: [ { origin: \"" + partner.endpoint() + "\", purpose: keys } ]\n");
    }

    private Bench bench(UnaryOperator<String> edit) throws IOException {
        return Bench.open(
                folder, partner.endpoint(), edit, Ccaas.builder().time(time).listener(events::add));
    }

    private static String refusal(Bench bench) {
        return assertThrows(SdkException.class, () -> bench.send(Bench.REPEATABLE))
                .code();
    }

    private long fetches() {
        return partner.received().stream()
                .filter(request -> request.text().startsWith("GET "))
                .count();
    }

    @Test
    void keyOfTheDirectory_provesAnswersAndIsFetchedOnce() throws Exception {
        try (Bench bench = bench()) {
            assertEquals(200, bench.send(Bench.REPEATABLE).status());
            assertEquals(200, bench.send(Bench.REPEATABLE).status());

            assertEquals(1, fetches());
            assertTrue(bench.audited().contains("fetch-keys"));
        }
    }

    @Test
    void fetch_carriesNoSignatureAndNoCredential() throws Exception {
        try (Bench bench = bench()) {
            bench.send(Bench.REPEATABLE);

            RawRequest fetch = partner.received().stream()
                    .filter(request -> request.text().startsWith("GET "))
                    .findFirst()
                    .orElseThrow();
            assertEquals("", fetch.field("signature") + fetch.field("authorization") + fetch.field("cookie"));
        }
    }

    @Test
    void keyThatFollows_isFetchedWhenItSignsAndTheOldOneDoesNotCountAnyMore() throws Exception {
        SigningKey old = signing;
        try (Bench bench = bench()) {
            bench.send(Bench.REPEATABLE);
            signing = fresh();
            served = answer(200, TYPE, document(signing));
            time.advance(Duration.ofSeconds(61));
            assertEquals(200, bench.send(Bench.REPEATABLE).status());

            signing = old;
            assertEquals("KEY_UNKNOWN", refusal(bench));
            assertEquals(2, fetches());
        }
    }

    @Test
    void unknownKey_causesOneFetchAMinute() throws Exception {
        try (Bench bench = bench()) {
            bench.send(Bench.REPEATABLE);
            signing = fresh();
            for (int call = 0; call < 3; call++) {
                assertEquals("KEY_UNKNOWN", refusal(bench));
            }
            assertEquals(1, fetches());
        }
    }

    @Test
    void directoryThatFails_keepsWhatWasKnown() throws Exception {
        try (Bench bench = bench()) {
            bench.send(Bench.REPEATABLE);
            served = answer(503, TYPE, "");
            time.advance(Duration.ofMinutes(61));

            assertEquals(200, bench.send(Bench.REPEATABLE).status());
            assertEquals(2, fetches());
            assertTrue(events.stream().anyMatch(event -> event.kind() == SecurityEvent.Kind.KEY_DIRECTORY));
        }
    }

    @Test
    void directoryThatFailsForADay_endsItsKeysUntilItIsReadAgain() throws Exception {
        try (Bench bench = bench()) {
            bench.send(Bench.REPEATABLE);
            served = answer(503, TYPE, "");
            time.advance(Duration.ofHours(24).minusSeconds(1));
            assertEquals(200, bench.send(Bench.REPEATABLE).status());

            time.advance(Duration.ofSeconds(1));
            assertEquals("KEY_DIRECTORY_OUT_OF_DATE", refusal(bench));

            served = answer(200, TYPE, document(signing));
            time.advance(Duration.ofMinutes(1));
            assertEquals(200, bench.send(Bench.REPEATABLE).status());
        }
    }

    @Test
    void failureOfADirectory_saysUntilWhenItsKeysCount() throws Exception {
        Instant end = time.instant().plus(Duration.ofDays(1));
        try (Bench bench = bench()) {
            bench.send(Bench.REPEATABLE);
            served = answer(503, TYPE, "");
            time.advance(Duration.ofMinutes(61));
            bench.send(Bench.REPEATABLE);
            time.advance(Duration.ofDays(1));
            refusal(bench);

            List<String> told = events.stream()
                    .filter(event -> event.kind() == SecurityEvent.Kind.KEY_DIRECTORY)
                    .map(SecurityEvent::detail)
                    .toList();
            assertTrue(told.get(0).endsWith("the keys known before still count, until " + end));
            assertTrue(told.get(1).endsWith("the keys known before count no more"));
        }
    }

    @Test
    void directoryWithoutTheKey_dropsIt() throws Exception {
        try (Bench bench = bench()) {
            bench.send(Bench.REPEATABLE);
            served = answer(200, TYPE, document(fresh()));
            time.advance(Duration.ofMinutes(61));

            assertEquals("KEY_UNKNOWN", refusal(bench));
        }
    }

    @Test
    void directoryThatWasNeverRead_refusesTheAnswer() throws Exception {
        for (String bad : List.of(
                answer(404, TYPE, ""),
                "HTTP/1.1 302 x\r\nlocation: " + partner.endpoint() + "/other\r\ncontent-length: 0\r\n\r\n",
                answer(200, "application/json", document(signing)),
                answer(200, TYPE, "{\"keys\":[" + " ".repeat(KeyDirectory.LARGEST_BYTES) + "]}"))) {
            served = bad;
            try (Bench bench = bench()) {
                assertEquals("KEY_STATUS_UNAVAILABLE", refusal(bench), bad.substring(0, 20));
            }
        }
    }

    @Test
    void directoryThatIsNoneOfOurs_refusesTheAnswerAndSaysWhy() throws Exception {
        served = answer(200, TYPE, "{\"keys\":[]}");
        try (Bench bench = bench()) {
            assertEquals("KEY_DIRECTORY_EMPTY", refusal(bench));
        }
    }

    @Test
    void testKeyOfTheRfcInTheDirectory_isNotTrusted() throws Exception {
        served = answer(
                200,
                TYPE,
                "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs\"}]}");
        try (Bench bench = bench()) {
            assertEquals("KEY_STATUS_UNAVAILABLE", refusal(bench));
        }
    }

    @Test
    void directoryThatIsNotDeclaredForKeys_isNotAccepted() {
        DeclarationRefusedException refused = assertThrows(
                DeclarationRefusedException.class,
                () -> bench(entry ->
                        entry.replace("responseKeys: [partner.pub]", "keyDirectory: \"" + partner.endpoint() + "\"")));

        assertEquals("ORIGIN_UNDECLARED", refused.faults().get(0).problem().code());
    }

    @Test
    void keyThatIsRevokedWhileWeCall_doesNotCountFromTheNextAnswerOn() throws Exception {
        Path list = directory.resolve("revoked.txt");
        write(list, "# none yet\n");
        try (Bench bench = bench(entry -> entry.replace("[partner.pub]", "[partner.pub], revokedKeys: revoked.txt"))) {
            assertEquals(200, bench.send(Bench.REPEATABLE).status());

            write(list, signing.keyId() + " # lost on Monday\n");
            assertEquals("KEY_REVOKED", refusal(bench));

            Files.delete(list);
            assertEquals("KEY_STATUS_UNAVAILABLE", refusal(bench));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        PartnerFolder.ownersAlone(file);
    }

    @Test
    void pinnedKeyWithATerm_endsWithItsDay() throws Exception {
        String day = time.instant().toString().substring(0, 10);
        try (Bench bench = bench(entry ->
                entry.replace("[partner.pub]", "[ { file: partner.pub, notAfter: " + day + ", overlapDays: 2 } ]"))) {
            assertEquals(200, bench.send(Bench.REPEATABLE).status());
            time.advance(Duration.ofDays(1));

            assertEquals("KEY_ENDED", refusal(bench));
        }
    }
}
