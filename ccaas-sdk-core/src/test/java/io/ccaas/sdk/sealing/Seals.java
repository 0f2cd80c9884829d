package io.ccaas.sdk.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.sealing.refusal.SealingRefusedException;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.function.Executable;

/** Keys and short ways for the tests of sealing. */
final class Seals {

    /** The pair of C2SP age, section "The X25519 recipient type". */
    static final String IDENTITY = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";

    static final String RECIPIENT = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

    /** How long a sealing of nothing is, to one age recipient: header, nonce, one tag. */
    static final int HEADER = 168;

    private Seals() {}

    /** The same bytes for the same seed, so that a failure can be repeated. */
    static byte[] audio(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    static byte[] sealed(byte[] plain) {
        return sealed(plain, Recipient.parse(RECIPIENT));
    }

    static byte[] sealed(byte[] plain, Recipient first, Recipient... others) {
        try (SealedRecording sealed =
                Sealer.to(Recipients.of(first, others)).seal(new ByteArrayInputStream(plain), plain.length)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sealed.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SealedRecording received(byte[] sealed) throws IOException {
        return SealedRecording.received(new ByteArrayInputStream(sealed));
    }

    static AgeIdentities identities() {
        return identities(IDENTITY);
    }

    /** As from a variable of the environment. */
    static AgeIdentities identities(String text) {
        CredentialLoader loader = CredentialLoader.relativeTo(Path.of(".")).with(new Given(text));
        return AgeIdentities.load(loader, "archive", new SecretReference("given", "it"));
    }

    static AgeIdentities identitiesOf(AgeIdentity identity) {
        try (Secret text = identity.text()) {
            String letters = text.use(SecretAccess.reading(), bytes -> new String(bytes, StandardCharsets.US_ASCII));
            return identities(letters);
        }
    }

    /** A file as a credential must be. */
    static AgeIdentities identities(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        CredentialLoader loader = CredentialLoader.relativeTo(file.resolveSibling(""));
        return AgeIdentities.load(
                loader,
                "archive",
                new SecretReference("file", file.getFileName().toString()));
    }

    static byte[] unsealed(byte[] sealed) throws IOException {
        return unsealed(sealed, identities());
    }

    static byte[] unsealed(byte[] sealed, AgeIdentities identities) throws IOException {
        try (identities;
                InputStream plain = Unsealer.with(identities).unseal(received(sealed))) {
            return plain.readAllBytes();
        }
    }

    static void refuses(String code, Executable action) {
        assertEquals(code, assertThrows(SealingRefusedException.class, action).code());
    }
}
