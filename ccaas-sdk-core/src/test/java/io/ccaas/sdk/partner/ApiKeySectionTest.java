package io.ccaas.sdk.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException.Fault;
import io.ccaas.sdk.partner.declared.proof.ApiKeyDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The section {@code apiKey}: an explicit verb, and never a part of a target. */
class ApiKeySectionTest {

    private static final String PARTNER = """
            partners:
              - id: crm
                role: CRM
                endpoint: https://crm.example/v1/
                region: FR
                receives: [CONTACT]
                tls: { policy: common-2026, trust: [ca.pem] }
                identity: { certificate: client.pem, key: "file:client.key" }
                auxiliary: [ { origin: "https://login.example", purpose: token } ]
                apiKey: { %s }
            allowedRegions: [FR]
            """;
    private static final String GOOD = "header: X-Api-Key, prefix: \"Key \", secret: \"env:CRM_KEY\"";
    private static final SecretReference PLACE = new SecretReference("env", "CRM_KEY");

    @TempDir
    Path folder;

    private Partner load(String apiKey) throws IOException {
        return loadFile(PARTNER.formatted(apiKey));
    }

    private Partner loadFile(String yaml) throws IOException {
        Path file = folder.resolve("partners.yaml");
        Files.writeString(file, yaml);
        return DataFlowMap.load(file, List.of()).require("crm");
    }

    private Fault fault(String apiKey) {
        List<Fault> faults = assertThrows(DeclarationRefusedException.class, () -> load(apiKey))
                .faults();
        assertEquals(1, faults.size(), faults::toString);
        return faults.get(0);
    }

    @Test
    void key_isReadAndIsAuthenticationEnough() throws IOException {
        String alone = PARTNER.formatted(GOOD).replaceAll("(?m)^ *identity:.*\n", "");
        ApiKeyDeclaration key = loadFile(alone).apiKey().orElseThrow();
        assertEquals(new ApiKeyDeclaration("X-Api-Key", "Key ", PLACE), key);
        assertEquals("ApiKeyDeclaration", key.toString());
        assertEquals(
                "",
                load(GOOD.replace("prefix: \"Key \", ", ""))
                        .apiKey()
                        .orElseThrow()
                        .prefix());
    }

    @ParameterizedTest
    @CsvSource({
        "env:CRM_KEY,the-key-itself,SECRET_LITERAL",
        "X-Api-Key,X Key,VALUE_FORM",
        "Key ,' Key',VALUE_FORM",
        "header:,query:,KEY_UNKNOWN",
        "prefix:,parameter:,KEY_UNKNOWN"
    })
    void valueThatIsNone_isRefused(String right, String wrong, String code) {
        List<Fault> faults = assertThrows(DeclarationRefusedException.class, () -> load(GOOD.replace(right, wrong)))
                .faults();
        assertTrue(faults.stream().anyMatch(fault -> fault.problem().code().equals(code)), faults::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"header", "secret"})
    void missingKey_isNamed(String key) {
        Fault fault = fault(GOOD.replaceAll(key + ": [^,]*(, )?", ""));
        assertEquals("KEY_MISSING", fault.problem().code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host", "content-type", "Content-Digest", "DPoP", "Signature", "Cookie", "Accept-Encoding",
                        "ccx-tenant",
                "Proxy-Authorization", "Idempotency-Key", "X-Forwarded-For", "", "1-key", "a:b", "a b", "é"
            })
    void fieldThatIsNotItsOwn_isRefused(String header) {
        assertThrows(IllegalArgumentException.class, () -> new ApiKeyDeclaration(header, "", PLACE));
    }

    @Test
    void keyBesideTokens_isAContradiction() {
        Fault fault = fault(GOOD
                + " }\n    oauth: { issuer: https://login.example/x, clientId: c, method: private_key_jwt,"
                + " key: \"file:a.key\", bind: dpop");
        assertEquals("KEYS_CONTRADICT", fault.problem().code());
    }
}
