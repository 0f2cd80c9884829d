package io.ccaas.sdk.credentials.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who besides the owner can reach a file: by POSIX permissions, or by the access control list where there are none. */
public final class FileAccess {

    private static final Set<AclEntryPermission> WRITING = EnumSet.of(
            AclEntryPermission.WRITE_DATA,
            AclEntryPermission.APPEND_DATA,
            AclEntryPermission.DELETE,
            AclEntryPermission.WRITE_ACL,
            AclEntryPermission.WRITE_OWNER);

    /** They can take any file on Windows, so that refusing them would protect nothing. */
    private static final Set<String> MACHINE = Set.of("NT AUTHORITY\\SYSTEM", "BUILTIN\\Administrators");

    private FileAccess() {}

    /** What a file must keep from others. */
    public enum Rule {
        /** Others must not read; nobody but the owner writes. The group may read: Kubernetes mounts secrets so. */
        SECRET("a file that others cannot read and only its owner can write", "Run: chmod o-rwx,g-w FILE"),
        /** Nobody but the owner writes. */
        TRUSTED("a file that only its owner can write", "Run: chmod go-w FILE");

        private final String expected;
        private final String remedy;

        Rule(String expected, String remedy) {
            this.expected = expected;
            this.remedy = remedy;
        }

        /**
         * What the rule asks for.
         *
         * @return a phrase for a refusal
         */
        public String expected() {
            return expected;
        }

        /**
         * How to mend it.
         *
         * @return a sentence for a refusal
         */
        public String remedy() {
            return remedy + " (on Windows: icacls FILE /inheritance:r, then grant the owner alone)";
        }
    }

    /**
     * Looks at the file itself; the caller resolves links.
     *
     * @param file a file, a directory or a socket
     * @param rule what it must keep from others
     * @return what is wrong in a few constant words, empty when the rule holds
     * @throws IOException when it cannot be looked at
     */
    public static Optional<String> fault(Path file, Rule rule) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            return posixFault(posix.readAttributes().permissions(), rule);
        }
        AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (acl != null) {
            return aclFault(acl.getOwner(), acl.getAcl(), rule);
        }
        return Optional.of("on a file system that cannot say who may read it");
    }

    static Optional<String> posixFault(Set<PosixFilePermission> permissions, Rule rule) {
        if (permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            return Optional.of("writable by others");
        }
        if (permissions.contains(PosixFilePermission.GROUP_WRITE)) {
            return Optional.of("writable by its group");
        }
        boolean exposed = rule == Rule.SECRET && permissions.contains(PosixFilePermission.OTHERS_READ);
        return exposed ? Optional.of("readable by others") : Optional.empty();
    }

    static Optional<String> aclFault(UserPrincipal owner, List<AclEntry> entries, Rule rule) {
        for (AclEntry entry : entries) {
            boolean own = entry.principal().equals(owner)
                    || MACHINE.contains(entry.principal().getName());
            if (own || entry.type() != AclEntryType.ALLOW) {
                continue;
            }
            if (!Collections.disjoint(entry.permissions(), WRITING)) {
                return Optional.of("writable by an account that is not its owner");
            }
            if (rule == Rule.SECRET && entry.permissions().contains(AclEntryPermission.READ_DATA)) {
                return Optional.of("readable by an account that is not its owner");
            }
        }
        return Optional.empty();
    }
}
