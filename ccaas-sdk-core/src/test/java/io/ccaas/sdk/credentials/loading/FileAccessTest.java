package io.ccaas.sdk.credentials.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SecretReference;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileAccessTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------", "rw-r-----", "r--r-----"})
    void secretForOwnerAndGroup_isRead(String permissions) throws Exception {
        assertEquals("PASSWORD", read(permissions));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw----r--", "rw--w----", "rw-----w-", "rw-rw----", "rw-r--r--"})
    void secretThatOthersReach_isRefused(String permissions) {
        CredentialException refusal = assertThrows(CredentialException.class, () -> read(permissions));
        assertEquals("CREDENTIAL_FILE_EXPOSED", refusal.code());
    }

    @Test
    void mountedThroughASymbolicLink_isJudgedByItsTarget() throws Exception {
        Fixtures files = new Fixtures(directory);
        files.file("..data", "PASSWORD");
        Files.createSymbolicLink(files.path("token"), Path.of("..data"));
        files.mode("..data", "rw-r--r--");
        SecretReference link = new SecretReference("file", "token");
        assertThrows(CredentialException.class, () -> files.loader().secret("token", link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-rw-r--", "rw-r--rw-"})
    void trustThatOthersCanWrite_isRefused(String permissions) throws Exception {
        Fixtures files = new Fixtures(directory);
        files.resource("p256-public.pem");
        files.mode("p256-public.pem", permissions);
        Path file = Path.of("p256-public.pem");
        CredentialException refusal =
                assertThrows(CredentialException.class, () -> files.loader().verificationKey("responseKeys", file));
        assertEquals("CREDENTIAL_FILE_EXPOSED", refusal.code());
    }

    @Test
    void trustThatAllCanRead_isLoaded() throws Exception {
        Fixtures files = new Fixtures(directory);
        files.resource("p256-public.pem");
        files.mode("p256-public.pem", "rw-r--r--");
        String id = files.loader()
                .verificationKey("responseKeys", Path.of("p256-public.pem"))
                .keyId();
        assertEquals(43, id.length());
    }

    private String read(String permissions) throws Exception {
        Fixtures files = new Fixtures(directory);
        SecretReference token = files.file("token", "PASSWORD\n");
        files.mode("token", permissions);
        return Shown.text(files.loader().secret("token", token));
    }
}
