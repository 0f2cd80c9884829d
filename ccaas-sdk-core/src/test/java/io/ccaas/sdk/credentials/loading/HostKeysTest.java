package io.ccaas.sdk.credentials.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.SigningKeyProvider;
import io.ccaas.sdk.credentials.VerificationKey;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing keys of a provider that the host plugged in. */
final class HostKeysTest {

    private static SigningKeyProvider provider(String scheme, Supplier<SigningKey> key) {
        return new SigningKeyProvider() {
            @Override
            public String scheme() {
                return scheme;
            }

            @Override
            public SigningKey key(String name, String role) {
                assertEquals("crm/signing", name);
                assertEquals("signing.key of crm", role);
                return key.get();
            }
        };
    }

    private static SigningKey loaded(SigningKeyProvider provider) {
        return CredentialLoader.relativeTo(Path.of("/"))
                .with(provider)
                .signingKey("signing.key of crm", KeySource.of(new SecretReference("corp-kms", "crm/signing")));
    }

    @Test
    void keyOfTheHost_isTheOneThatItsProviderGives() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        SigningKey key = SigningKey.of(pair.getPrivate(), pair.getPublic());
        byte[] message = {1, 2, 3};
        SigningKey loaded = loaded(provider("corp-kms", () -> key));
        VerificationKey.of(pair.getPublic()).verify(message, loaded.sign(message));
        assertEquals(key.keyId(), loaded.keyId());
    }

    @Test
    void providerThatFails_isReportedWithoutItsMessage() {
        SigningKeyProvider failing = provider("corp-kms", () -> {
            throw new IllegalStateException("hunter2");
        });
        CredentialException refusal = assertThrows(CredentialException.class, () -> loaded(failing));
        assertEquals("CREDENTIAL_SOURCE_FAILED", refusal.code());
        assertFalse(refusal.problem().message().contains("hunter2"));
    }

    @Test
    void keyThatNobodyAnswersFor_isRefused() {
        CredentialException refusal = assertThrows(
                CredentialException.class,
                () -> loaded(provider("other", () -> {
                    throw new AssertionError("not asked");
                })));
        assertEquals("CREDENTIAL_SOURCE_MISSING", refusal.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "file", "property", "pkcs11", "ssh-agent"})
    void schemeOfThisLibrary_cannotBeTaken(String scheme) {
        CredentialLoader loader = CredentialLoader.relativeTo(Path.of("/"));
        SigningKeyProvider provider = provider(scheme, () -> {
            throw new AssertionError("not asked");
        });
        assertThrows(IllegalArgumentException.class, () -> loader.with(provider));
    }
}
