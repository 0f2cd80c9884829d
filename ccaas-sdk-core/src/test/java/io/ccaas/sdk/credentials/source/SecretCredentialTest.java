package io.ccaas.sdk.credentials.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.sensitive.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SecretCredentialTest {

    private static Secret secret(String text) {
        return Secret.copyOf(text.toCharArray());
    }

    @Test
    void ids_areThoseOfTheContentWithinOneNamerAlone() {
        CredentialIds ids = new CredentialIds();
        assertEquals(ids.of(secret("hunter2")), ids.of(secret("hunter2")));
        assertNotEquals(ids.of(secret("hunter2")), ids.of(secret("hunter3")));
        assertNotEquals(ids.of(secret("hunter2")), new CredentialIds().of(secret("hunter2")));
    }

    /** A plain hash of a short password could be searched for. */
    @Test
    void id_isNotThePlainHash() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest("hunter2".getBytes(StandardCharsets.UTF_8));
        String id = new CredentialIds().of(secret("hunter2"));
        assertEquals(32, id.length());
        assertFalse(HexFormat.of().formatHex(hash).startsWith(id));
    }

    @Test
    void printedForm_hidesSecretAndId() {
        SecretCredential credential =
                new SecretCredential("the-id", secret("hunter2"), Instant.EPOCH, Optional.of(Instant.EPOCH), "file");
        assertEquals("SecretCredential[file, until 1970-01-01T00:00:00Z]", credential.toString());
        assertTrue(new SecretCredential("i", secret("s"), Instant.EPOCH, Optional.empty(), "file")
                .toString()
                .contains("further notice"));
    }
}
