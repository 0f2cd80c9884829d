package io.ccaas.samples.demo;

import io.ccaas.sdk.audio.AudioInspector;
import io.ccaas.sdk.audio.result.AudioStructure;
import io.ccaas.sdk.audit.AuditVerifier;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Looks at the job from outside: the file before, the partners' own prints, the audit log after. */
record Shown(Screen screen) {

    void file(Path recording) {
        screen.title("What the recording says beside its sound; its file name is " + recording.getFileName());
        for (AudioStructure structure :
                AudioInspector.showingValues().inspect(recording).structures()) {
            screen.line(String.format(
                    Locale.ROOT,
                    "%-8s %-12s %8d bytes  %s",
                    structure.verdict(),
                    structure.kind(),
                    structure.size(),
                    words(structure.value())));
        }
    }

    /** Bytes that are no text come as dots; a run of them says nothing. */
    private static String words(String value) {
        return value.replaceAll("[\\p{Cntrl}.]{2,}", " · ")
                .replaceAll("[ ·.]+$", "")
                .strip();
    }

    void partnerSaw(String who, List<String> printed) {
        screen.title("What " + who + " received: printed by its own process from what it decrypted");
        printed.forEach(screen::line);
    }

    void audit(EmbeddedPartners folder) {
        CredentialLoader loader = CredentialLoader.relativeTo(folder.resolve("."));
        VerificationKey key = loader.verificationKey("audit key", folder.resolve("audit.pub"));
        screen.title("The audit log, verified with its public key and the checkpoints in the second place");
        screen.line(AuditVerifier.trusting(List.of(key))
                .anchoredBy(folder.resolve("audit.anchor"))
                .verify(folder.resolve("audit.log"))
                .summary());
    }
}
