package io.ccaas.sdk.credentials.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccessControlListTest {

    private static final UserPrincipal OWNER = () -> "CORP\\owner";
    private static final UserPrincipal OTHER = () -> "CORP\\other";
    private static final UserPrincipal SYSTEM = () -> "NT AUTHORITY\\SYSTEM";

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
}
