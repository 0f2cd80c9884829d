package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.testing.PartnerFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests in an operator's words pass the same pipeline, and only towards CRMs. */
class ByHandTest {

    @TempDir
    Path directory;

    private RawPartner partner;
    private Bench bench;
    private CrmClient crm;

    @BeforeEach
    void start() throws Exception {
        PartnerFolder folder = PartnerFolder.create(directory);
        partner = RawPartner.start(folder, RawPartner::wellBehaved);
        bench = Bench.open(folder, partner.endpoint(), Bench.asCrm("TRANSCRIPT"), Ccaas.builder());
        crm = bench.ccaas().crmClient("transcribe", Set.of());
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
        partner.close();
    }

    private Answer post(String json, DataClass as) {
        return crm.sendByHand("POST", "notes", json, as, Redactor.standard(), crm.defaultDeadline());
    }

    @Test
    void requestByHand_isSignedAndAudited() throws Exception {
        assertFalse(crm.sendByHand("GET", "contacts?limit=5", crm.defaultDeadline())
                .covered()
                .isEmpty());
        assertEquals(
                partner.endpoint() + "/v1/contacts?limit=5",
                partner.received().get(0).head().targetUri());
        assertFalse(bench.audited().indexOf("request-by-hand") < 0);
    }

    @Test
    void everyStringOfATranscript_isRedacted() {
        post("{\"a\":[{\"b\":\"06 39 98 00 01\"}],\"c\":1,\"d\":null}", DataClass.TRANSCRIPT);
        String sent = new String(partner.received().get(0).body(), StandardCharsets.UTF_8);
        assertFalse(sent.contains("39 98"), sent);
    }

    @Test
    void numberOfATranscriptThatMayBeSomebodys_isRefused() {
        SdkException refusal =
                assertThrows(SdkException.class, () -> post("{\"a\":[33639980001]}", DataClass.TRANSCRIPT));
        assertEquals("PERSONAL_DATA_REFUSED", refusal.code());
        assertEquals(0, partner.connections());
    }

    @Test
    void classThatIsNotDeclared_isRefused() {
        SdkException refusal = assertThrows(SdkException.class, () -> post("{}", DataClass.CONTACT));
        assertEquals("EGRESS_DATA_CLASS", refusal.code());
        assertEquals(0, partner.connections());
    }

    @Test
    void audio_isRefused() {
        assertEquals(
                "REQUEST_FORM",
                assertThrows(SdkException.class, () -> post("{}", DataClass.AUDIO))
                        .code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a\r\nX: y",
                "contacts?phone=%2B33639980001",
                "contacts/0639980001",
                "@evil.example/",
                "a#b",
                "a\\b",
                "../admin",
                "a/%2e%2e/%2e%2e/admin"
            })
    void pathOfAnotherFormOrWithANumber_isRefused(String path) {
        assertThrows(SdkException.class, () -> crm.sendByHand("GET", path, crm.defaultDeadline()));
        assertEquals(0, partner.connections());
    }
}
