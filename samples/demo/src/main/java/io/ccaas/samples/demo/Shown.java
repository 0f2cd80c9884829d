package io.ccaas.samples.demo;

import io.ccaas.sdk.audio.AudioInspector;
import io.ccaas.sdk.audio.result.AudioStructure;
import io.ccaas.sdk.audit.AuditVerifier;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import java.nio.file.Path;
import java.util.List;

/** Looks at the job from outside: the file before, the partners' own prints, the audit log after. */
record Shown(Screen screen) {

    void file(Path recording) {
        screen.title("The recording says, beside its sound (file name: " + recording.getFileName() + ")");
        for (AudioStructure structure :
                AudioInspector.showingValues().inspect(recording).structures()) {
            String value = structure.value().replaceAll("\\p{Cntrl}+", " ").strip();
            screen.line(String.format(
                            "%-8s %-12s %8d bytes  %s", structure.verdict(), structure.kind(), structure.size(), value)
                    .strip());
        }
    }

    void partnerSaw(String who, List<String> printed) {
        screen.title("What " + who + " decrypted, printed by its own process");
        printed.forEach(screen::line);
    }

    void audit(Folder folder) {
        CredentialLoader loader = CredentialLoader.relativeTo(folder.resolve("."));
        VerificationKey key = loader.verificationKey("audit key", folder.resolve("audit.pub"));
        screen.title("Audit log");
        screen.line(AuditVerifier.trusting(List.of(key))
                .anchoredBy(folder.resolve("audit.anchor"))
                .verify(folder.resolve("audit.log"))
                .summary());
    }
}
