package io.ccaas.sdk.audit;

import io.ccaas.sdk.audit.chain.AuditEntry;
import io.ccaas.sdk.audit.chain.AuditTamperedException;
import io.ccaas.sdk.audit.chain.Checkpoint;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;

/** A log and its second place in a temporary directory, and what somebody who can write to them could do. */
final class AuditFixture {

    static final AuditRecord INTENT = AuditRecord.of(AuditKind.CALL_INTENT).partner(PartnerTag.of("crm-1"));

    final Path log;
    final Path second;
    final SigningKey key = key();

    AuditFixture(Path directory) {
        log = directory.resolve("audit.log");
        second = directory.resolve("checkpoints");
    }

    static SigningKey key() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return SigningKey.of(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    AuditOptions options() {
        return AuditOptions.of(log, key, CheckpointSink.toFile(second)).withInterval(5);
    }

    AuditLog open() {
        return AuditLog.open(options());
    }

    /** OPENED, CHECKPOINT, and then intents with a checkpoint after every five and at the end. */
    AuditFixture written(int intents) {
        try (AuditLog opened = open()) {
            for (int i = 0; i < intents; i++) {
                opened.append(INTENT);
            }
        }
        return this;
    }

    AuditVerifier verifier() {
        return AuditVerifier.trusting(List.of(VerificationKey.of(key.publicKey())));
    }

    VerifiedAudit verified() {
        return verifier().anchoredBy(second).verify(log);
    }

    /** What the verifier says who has the key and no anchor. */
    AuditTamperedException refusal() {
        return Assertions.assertThrows(
                AuditTamperedException.class, () -> verifier().verify(log));
    }

    AuditTamperedException refusalWithAnchor() {
        return Assertions.assertThrows(AuditTamperedException.class, this::verified);
    }

    List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(log));
    }

    void rewrite(List<String> lines) throws IOException {
        Files.writeString(log, String.join("\n", lines) + "\n");
    }

    /** Makes all hashes anew from an index on, as somebody without the key can; checkpoints are signed by another key. */
    static List<String> rehashed(List<String> lines, int from, SigningKey other) {
        List<String> made = new ArrayList<>(lines.subList(0, from));
        for (int i = from; i < lines.size(); i++) {
            String previous =
                    i == 0 ? AuditEntry.NO_PREVIOUS : entry(made.get(i - 1)).hash();
            AuditEntry old = entry(lines.get(i));
            boolean checkpoint = old.kind().equals(Checkpoint.KIND);
            AuditEntry anew = checkpoint
                    ? Checkpoint.sign(i + 1L, old.time(), previous, other).entry()
                    : AuditEntry.following(i + 1L, old.time(), previous, old.kind(), fields(old));
            made.add(anew.line());
        }
        return made;
    }

    private static Map<String, Object> fields(AuditEntry old) {
        Map<String, Object> fields = new LinkedHashMap<>();
        old.fields().forEach((name, value) -> fields.put(name, name.equals("interval") ? (Object) 5L : value));
        return fields;
    }

    static AuditEntry entry(String line) {
        return AuditEntry.read(0, line.getBytes(StandardCharsets.US_ASCII));
    }
}
