package io.ccaas.sdk.http.auth.apikey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A partner that knows us by a key in a field, through the whole pipeline. */
class ApiKeyTest {

    @TempDir
    Path directory;

    private PartnerFolder folder;
    private FakePartner partner;
    private volatile String accepted = "first";
    private volatile String replacing = "";

    @BeforeEach
    void start() throws IOException {
        folder = PartnerFolder.create(directory);
        partner = FakePartner.builder(folder.authority().server("localhost"), folder.authority())
                .admittingStrangers()
                .answering(this::answer)
                .start();
        key("first\n");
    }

    @AfterEach
    void stop() {
        partner.close();
    }

    private FakeAnswer answer(ReceivedRequest request) {
        if (!replacing.isEmpty()) {
            replace();
        }
        return FakeAnswer.json(request.field("x-api-key").equals("Key " + accepted) ? 200 : 401, "{}");
    }

    private void key(String content) throws IOException {
        PartnerFolder.ownersAlone(Files.writeString(directory.resolve("api.key"), content));
    }

    private Ccaas open() throws IOException {
        String entry = PartnerFolder.entry("crm", "CRM", "crm", partner.endpoint() + "/api/", "CONTACT")
                        .replaceAll("(?m)^ *(identity|signing):.*\n", "")
                + "    apiKey: { header: X-Api-Key, prefix: \"Key \", secret: \"file:api.key\" }\n";
        return Ccaas.builder()
                .connectors(List.of(() -> new ConnectorDeclaration("crm", Role.CRM, List.of())))
                .open(folder.write(entry));
    }

    private static int call(Ccaas ccaas) {
        CrmClient crm = ccaas.crmClient("crm", Set.of());
        return crm.sendByHand("GET", "contacts", crm.defaultDeadline()).status();
    }

    private String refusal() throws IOException {
        try (Ccaas ccaas = open()) {
            return assertThrows(SdkException.class, () -> call(ccaas)).code();
        }
    }

    @Test
    void key_standsInItsFieldAndNowhereElse() throws IOException {
        try (Ccaas ccaas = open()) {
            assertEquals(200, call(ccaas));
            ReceivedRequest request = partner.received().get(0);
            assertEquals("Key first", request.field("x-api-key"));
            assertFalse(request.head().targetUri().contains("first"));
            assertEquals("", request.field("authorization"));
        }
        assertFalse(Files.readString(directory.resolve("audit.log")).contains("first"));
    }

    @Test
    void replacedKey_isReadForTheNextAttempt() throws IOException {
        try (Ccaas ccaas = open()) {
            call(ccaas);
            accepted = "second";
            key("second");
            assertEquals(200, call(ccaas));
            assertEquals(2, partner.received().size());
        }
    }

    @Test
    void keyThatWasReplacedDuringTheCall_isTriedOnce() throws IOException {
        accepted = "second";
        replacing = "second";
        try (Ccaas ccaas = open()) {
            assertEquals(200, call(ccaas));
            assertEquals(2, partner.received().size());
        }
    }

    private void replace() {
        try {
            key(replacing);
        } catch (IOException foreign) {
            throw new IllegalStateException(foreign);
        }
    }

    /** The partner said why; that a key is missing by now is told by the next call. */
    @Test
    void keyThatCannotBeReadAfterARefusal_leavesTheAnswerStanding() throws IOException {
        accepted = "another";
        replacing = "no key";
        try (Ccaas ccaas = open()) {
            assertEquals(401, call(ccaas));
            assertEquals(
                    "API_KEY_FORM",
                    assertThrows(SdkException.class, () -> call(ccaas)).code());
        }
    }

    @Test
    void refusedKeyThatIsStillTheSame_isNotSentAgain() throws IOException {
        accepted = "another";
        try (Ccaas ccaas = open()) {
            assertEquals(401, call(ccaas));
            assertEquals(1, partner.received().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\nb", "\u00e9", "a\u0001"})
    void keyThatFitsIntoNoField_isRefusedWhenThePartnerIsConnected(String content) throws IOException {
        key(content);
        assertEquals("API_KEY_FORM", refusal());
        assertEquals(List.of(), partner.received());
    }

    @Test
    void missingKey_isRefusedWhenThePartnerIsConnected() throws IOException {
        Files.delete(directory.resolve("api.key"));
        assertEquals("CREDENTIAL_MISSING", refusal());
    }

    @Test
    void doctor_warnsOfAKeyAlone() throws IOException {
        try (Ccaas ccaas = open()) {
            List<Finding> findings = ccaas.postureChecks().stream()
                    .flatMap(check -> check.run().stream())
                    .filter(finding -> finding.check().equals("partner.api-key"))
                    .toList();
            assertEquals(1, findings.size());
            assertEquals("WARNING", findings.get(0).severity().name());
        }
    }
}
