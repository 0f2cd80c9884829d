package io.ccaas.sdk.credentials.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SecretReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileAccessTest {

    private static final UserPrincipal OWNER = () -> "CORP\\owner";
    private static final UserPrincipal OTHER = () -> "CORP\\other";
    private static final UserPrincipal SYSTEM = () -> "NT AUTHORITY\\SYSTEM";

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

    @Test
    void accessControlList_ofOwnerAndMachine_isAccepted() {
        List<AclEntry> entries = List.of(
                allow(OWNER, AclEntryPermission.READ_DATA, AclEntryPermission.WRITE_DATA),
                allow(SYSTEM, AclEntryPermission.READ_DATA, AclEntryPermission.WRITE_DATA));
        assertEquals(Optional.empty(), FileAccess.aclFault(OWNER, entries, FileAccess.Rule.SECRET));
    }

    @Test
    void accessControlList_withAnotherReader_isRefusedForSecretsOnly() {
        List<AclEntry> entries = List.of(allow(OTHER, AclEntryPermission.READ_DATA));
        assertEquals(
                Optional.of("readable by an account that is not its owner"),
                FileAccess.aclFault(OWNER, entries, FileAccess.Rule.SECRET));
        assertEquals(Optional.empty(), FileAccess.aclFault(OWNER, entries, FileAccess.Rule.TRUSTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WRITE_DATA", "APPEND_DATA", "WRITE_ACL", "WRITE_OWNER", "DELETE"})
    void accessControlList_withAnotherWriter_isRefused(String permission) {
        List<AclEntry> entries = List.of(allow(OTHER, AclEntryPermission.valueOf(permission)));
        assertEquals(
                Optional.of("writable by an account that is not its owner"),
                FileAccess.aclFault(OWNER, entries, FileAccess.Rule.TRUSTED));
    }

    private static AclEntry allow(UserPrincipal who, AclEntryPermission... what) {
        return AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(who)
                .setPermissions(what)
                .build();
    }

    private String read(String permissions) throws Exception {
        Fixtures files = new Fixtures(directory);
        SecretReference token = files.file("token", "PASSWORD\n");
        files.mode("token", permissions);
        return Shown.text(files.loader().secret("token", token));
    }
}
