package io.ccaas.sdk.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/**
 * Writes certificates and keys as PEM (RFC 7468), with the permissions that {@code partners.yaml} asks for.
 *
 * <p>Every method creates its file and throws when it exists already.
 */
public final class PemFiles {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private PemFiles() {}

    /**
     * Writes certificates one after another, mode 0644.
     *
     * @param file a file that does not exist
     * @param certificates in the order to write them
     * @return the same path
     * @throws IOException when it cannot be written
     */
    public static Path writeCertificates(Path file, List<X509Certificate> certificates) throws IOException {
        StringBuilder text = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            try {
                text.append(block("CERTIFICATE", certificate.getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a certificate without an encoding", e);
            }
        }
        return write(file, "rw-r--r--", text.toString());
    }

    /**
     * Writes a private key as unencrypted PKCS#8, mode 0600.
     *
     * @param file a file that does not exist
     * @param key any private key with an encoding
     * @return the same path
     * @throws IOException when it cannot be written
     */
    public static Path writePrivateKey(Path file, PrivateKey key) throws IOException {
        return write(file, "rw-------", block("PRIVATE KEY", key.getEncoded()));
    }

    /**
     * Writes a public key as SubjectPublicKeyInfo, mode 0644.
     *
     * @param file a file that does not exist
     * @param key any public key
     * @return the same path
     * @throws IOException when it cannot be written
     */
    public static Path writePublicKey(Path file, PublicKey key) throws IOException {
        return write(file, "rw-r--r--", block("PUBLIC KEY", key.getEncoded()));
    }

    private static String block(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + LINES.encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    private static Path write(Path file, String mode, String text) throws IOException {
        Files.createFile(file, permissions(mode));
        return Files.writeString(file, text, StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
    }

    private static FileAttribute<?>[] permissions(String mode) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
