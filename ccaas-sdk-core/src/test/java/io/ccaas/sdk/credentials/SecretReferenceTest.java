package io.ccaas.sdk.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.SecretReference.Schemes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretReferenceTest {

    @Test
    void environmentReference_namesItsVariable() {
        assertEquals(new SecretReference("env", "CRM_TOKEN"), SecretReference.parse("crm token", "env:CRM_TOKEN"));
    }

    @Test
    void fileReference_keepsItsPath() {
        assertEquals(
                "certs/a:b.key",
                SecretReference.parse("key", "file:certs/a:b.key").name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hunter2-canary", "", "env:", "ENV:canary", "a-b:canary", "https://canary", "env:a\ncanary"})
    void anythingElse_isRefusedAsLiteralWithoutRepeatingIt(String text) {
        CredentialException refusal =
                assertThrows(CredentialException.class, () -> SecretReference.parse("crm token", text));
        assertEquals("SECRET_LITERAL", refusal.code());
        assertFalse(refusal.toString().contains("canary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pkcs11:token=a", "ssh-agent:me"})
    void placeOfKeys_isRefusedForSecrets(String text) {
        CredentialException refusal = assertThrows(CredentialException.class, () -> SecretReference.parse("key", text));
        assertEquals("SECRET_SOURCE_KEYS_ONLY", refusal.code());
    }

    @Test
    void hostScheme_isAcceptedOnlyWhenPluggedIn() {
        Schemes host = new Schemes(Set.of("corp"), Set.of());
        assertEquals("x", SecretReference.parse("key", "corp:x", host).name());
        assertThrows(CredentialException.class, () -> SecretReference.parse("key", "corp:x"));
    }

    @Test
    void hostSchemeOfKeys_isAcceptedForSigningKeysAlone() {
        Schemes host = new Schemes(Set.of("corp"), Set.of("kms"));
        assertEquals(
                "kms",
                SecretReference.parse("signing.key", "kms:x", host.forSigningKey())
                        .scheme());
        for (Schemes other : List.of(host, host.forTlsKey())) {
            CredentialException refusal =
                    assertThrows(CredentialException.class, () -> SecretReference.parse("password", "kms:x", other));
            assertEquals("SECRET_SOURCE_KEYS_ONLY", refusal.code());
            assertTrue(refusal.problem().found().contains("kms:"));
        }
    }

    @Test
    void keyOnAToken_isAcceptedForTlsAndForSigning() {
        for (Schemes keys : List.of(Schemes.NONE.forTlsKey(), Schemes.NONE.forSigningKey())) {
            assertEquals(
                    "pkcs11", SecretReference.parse("key", "pkcs11:x", keys).scheme());
        }
        assertThrows(
                CredentialException.class, () -> SecretReference.parse("key", "ssh-agent:x", Schemes.NONE.forTlsKey()));
    }

    @Test
    void text_showsTheSchemeAlone() {
        assertEquals(
                "SecretReference[file]",
                SecretReference.parse("key", "file:/home/alice/k").toString());
    }
}
