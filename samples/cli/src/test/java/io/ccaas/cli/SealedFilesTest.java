package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.sealing.AgeIdentities;
import io.ccaas.sdk.sealing.Recipients;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.sealing.Sealer;
import io.ccaas.sdk.sealing.Unsealer;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SealedFilesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void keyFile() throws Exception {
        Shell.in(folder).run("keygen", "-o", "key").exits(0);
    }

    private AgeIdentities loaded() {
        return AgeIdentities.load(
                CredentialLoader.relativeTo(folder), "age identity", new SecretReference(SecretReference.FILE, "key"));
    }

    @Test
    void keysBeforeAFileThatIsRefused_areWiped() throws Exception {
        AgeIdentities first = loaded();
        UsageException refusal = new UsageException("refused");
        UsageException thrown = assertThrows(
                UsageException.class,
                () -> SealedFiles.identities(List.of("first", "second"), file -> {
                    if (file.equals("second")) {
                        throw refusal;
                    }
                    return first;
                }));
        assertSame(refusal, thrown);
        SealedRecording sealed =
                Sealer.to(Recipients.of(first.recipients())).seal(new ByteArrayInputStream(new byte[1]));
        assertThrows(IllegalStateException.class, () -> Unsealer.with(first).unseal(sealed));
    }
}
