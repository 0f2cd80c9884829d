package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.sealing.AgeIdentities;
import io.ccaas.sdk.sealing.AgeIdentity;
import io.ccaas.sdk.sealing.Recipient;
import io.ccaas.sdk.sealing.Recipients;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.sealing.Sealer;
import io.ccaas.sdk.sealing.Unsealer;
import io.ccaas.sdk.sealing.refusal.SealingRefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read twice is kept only as far as it proves to be sealed to one of the keys. */
@Tag("long-run")
final class SealedSpoolTest {

    private static final int FAR = 1 << 20;

    @TempDir
    private Path folder;

    private AgeIdentities keys;

    @BeforeEach
    void keyFile() throws Exception {
        Shell.in(folder).run("keygen", "-o", "key").exits(0);
        keys = AgeIdentities.load(
                CredentialLoader.relativeTo(folder), "age identity", new SecretReference(SecretReference.FILE, "key"));
    }

    @AfterEach
    void wiped() {
        keys.close();
    }

    private static byte[] sealed(Recipient recipient, int length) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SealedRecording sealed =
                Sealer.to(Recipients.of(recipient)).seal(new ByteArrayInputStream(new byte[length]))) {
            sealed.writeTo(out);
        }
        return out.toByteArray();
    }

    private SealedSpool spool(InputStream in) throws Exception {
        Unsealer unsealer = Unsealer.with(keys);
        return SealedSpool.of(in, read -> UnsealCommand.unseal(unsealer, read, OutputStream.nullOutputStream()));
    }

    /** Fails the test when it is read far: a pipe may never end. */
    private void refusesSoon(String code, byte[] beginning) {
        InputStream endless = new InputStream() {
            private int given;

            @Override
            public int read() {
                return read(new byte[1], 0, 1) - 1;
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                given += length;
                assertFalse(given > FAR, "read on and on");
                return length;
            }
        };
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(beginning), endless);
        SealingRefusedException refusal = assertThrows(SealingRefusedException.class, () -> spool(in));
        assertEquals(code, refusal.code());
    }

    @Test
    void whatIsNotAge_isRefusedAtItsBeginning() {
        refusesSoon("SEALED_NOT_AGE", new byte[0]);
    }

    @Test
    void whatIsSealedToOthers_isRefusedAtItsHeader() throws Exception {
        try (AgeIdentity other = AgeIdentity.generate()) {
            refusesSoon("SEALED_FOR_OTHERS", sealed(other.recipient(), 1));
        }
    }

    @Test
    void whatIsChanged_isRefusedAtThatChunk() throws Exception {
        byte[] sealed = sealed(keys.recipients().get(0), 200_000);
        sealed[1000] ^= 1;
        refusesSoon("SEALED_TAMPERED", sealed);
    }

    @Test
    void whatIsProven_isKeptByteForByte() throws Exception {
        byte[] sealed = sealed(keys.recipients().get(0), 200_000);
        Path path;
        try (SealedSpool spool = spool(new ByteArrayInputStream(sealed))) {
            path = spool.path();
            assertArrayEquals(sealed, Files.readAllBytes(path));
        }
        assertFalse(Files.exists(path));
    }
}
