package io.ccaas.sdk.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
        assertEquals("SECRET_SOURCE_NOT_YET_SUPPORTED", refusal.code());
    }

    @Test
    void hostScheme_isAcceptedOnlyWhenPluggedIn() {
        assertEquals("x", SecretReference.parse("key", "corp:x", Set.of("corp")).name());
        assertThrows(CredentialException.class, () -> SecretReference.parse("key", "corp:x"));
    }

    @Test
    void text_showsTheSchemeAlone() {
        assertEquals(
                "SecretReference[file]",
                SecretReference.parse("key", "file:/home/alice/k").toString());
    }
}
