package io.ccaas.sdk.archive;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.StoredObject;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.sealing.SealedSource;
import io.ccaas.sdk.store.objects.SealedBytes;
import io.ccaas.sdk.store.objects.SealedObjects;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.vault.Vault;
import io.ccaas.sdk.vault.VaultEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Fetches objects, and hands out nothing that is not the one that the vault's row describes. */
final class Reading {

    private final Vault vault;
    private final SealedObjects objects;

    Reading(Vault vault, SealedObjects objects) {
        this.vault = vault;
        this.objects = objects;
    }

    private StoredObject facts(RecordingId recording) {
        VaultEntry entry = vault.get(recording).orElseThrow(ArchiveRefusedException::unknown);
        if (entry.isWaiting()) {
            throw ArchiveRefusedException.notStored();
        }
        return entry.object().orElseThrow(ArchiveRefusedException::notStored);
    }

    SealedRecording whole(RecordingId recording, Deadline deadline) throws IOException {
        StoredObject facts = facts(recording);
        SealedBytes bytes = objects.get(recording, deadline);
        try {
            require(bytes.length() == facts.length());
            SealedRecording sealed =
                    SealedRecording.received(new ProvenBytes(bytes.stream(), facts.length(), sha256(), facts.sha256()));
            requireHeader(sealed, facts);
            return sealed;
        } catch (IOException | RuntimeException refused) {
            bytes.close();
            throw refused;
        }
    }

    /** The header is compared as it is read for the key, so that no other can come in between. */
    SealedSource parts(RecordingId recording, Deadline deadline) {
        StoredObject facts = facts(recording);
        require(objects.length(recording, deadline).orElse(-1) == facts.length());
        return new SealedSource() {
            @Override
            public long length() {
                return facts.length();
            }

            @Override
            public InputStream open(long from, long length) throws IOException {
                SealedBytes bytes = objects.range(recording, from, length, deadline);
                return from == 0 ? head(bytes, facts) : bytes.stream();
            }
        };
    }

    private static InputStream head(SealedBytes bytes, StoredObject facts) throws IOException {
        try (bytes) {
            byte[] head = bytes.stream().readAllBytes();
            try (SealedRecording begun = SealedRecording.received(new ByteArrayInputStream(head))) {
                requireHeader(begun, facts);
            }
            return new ByteArrayInputStream(head);
        }
    }

    private static void requireHeader(SealedRecording sealed, StoredObject facts) {
        require(MessageDigest.isEqual(sealed.headerDigest(), facts.headerSha256()));
    }

    private static void require(boolean isTheOne) {
        if (!isTheOne) {
            throw ArchiveRefusedException.differs();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }
}
