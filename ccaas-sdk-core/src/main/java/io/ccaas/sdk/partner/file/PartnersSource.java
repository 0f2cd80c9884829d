package io.ccaas.sdk.partner.file;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.json.yaml.Yaml;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The bytes of the file, from a file that nobody but its owner can write. */
public final class PartnersSource {

    private final Path directory;
    private final byte[] bytes;
    private final Places places;

    private PartnersSource(Path directory, byte[] bytes, Places places) {
        this.directory = directory;
        this.bytes = bytes;
        this.places = places;
    }

    /**
     * Reads the file, at most one byte more than YAML may have.
     *
     * @param file where
     * @return its content
     * @throws DeclarationRefusedException {@code PARTNERS_FILE_UNREADABLE} or {@code PARTNERS_FILE_WRITABLE}
     */
    public static PartnersSource of(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            requireOwnerAlone(absolute);
            try (InputStream in = Files.newInputStream(absolute)) {
                Path parent = absolute.getParent();
                return new PartnersSource(
                        parent == null ? absolute : parent, in.readNBytes(Yaml.MOST_BYTES + 1), new Places());
            }
        } catch (IOException foreign) {
            throw refused(Problem.of(
                            "PARTNERS_FILE_UNREADABLE",
                            "a readable file",
                            "it is missing or cannot be read",
                            "Check path and permissions")
                    .causedBy(foreign));
        }
    }

    private static void requireOwnerAlone(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        Set<PosixFilePermission> permissions = view.readAttributes().permissions();
        if (permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw refused(Problem.of(
                    "PARTNERS_FILE_WRITABLE",
                    "a file that its owner alone can write",
                    "group or others can write it, and so decide where data goes",
                    "Run chmod go-w on it"));
        }
    }

    private static DeclarationRefusedException refused(Problem problem) {
        return new DeclarationRefusedException(List.of(new DeclarationRefusedException.Fault("file", 0, problem)));
    }

    /**
     * The same file, once it was read.
     *
     * @param read where its keys stand
     * @return a new source
     */
    public PartnersSource placed(Places read) {
        return new PartnersSource(directory, bytes, read);
    }

    /**
     * Where its keys stand.
     *
     * @return none before it was read
     */
    public Places places() {
        return places;
    }

    /**
     * The content.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The folder of the file.
     *
     * @return absolute
     */
    public Path directory() {
        return directory;
    }

    /**
     * The digest of the content.
     *
     * @return SHA-256 in lower-case hexadecimal
     */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }
}
