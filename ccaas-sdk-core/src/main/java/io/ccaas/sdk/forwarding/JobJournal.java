package io.ccaas.sdk.forwarding;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.credentials.files.PrivatePlace;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers jobs, so that a second run of the same recording resumes and never writes a second note.
 *
 * <p>Guarantees: a job is stored under a keyed digest and holds random ids and a state, nothing of the call; it is on disk
 * before its note is sent. Two runs of one job at a time are refused, across processes. The directory and its key are
 * readable by their owner alone. Whoever deletes it forgets which notes were written: the CRM's own idempotency is then
 * all that is left. Thread-safe.
 */
public final class JobJournal {

    private static final String KEY = "journal.key";

    private final Path directory;
    private final SecretKey key;

    private JobJournal(Path directory, SecretKey key) {
        this.directory = directory;
        this.key = key;
    }

    /**
     * Opens a journal, or begins one.
     *
     * @param directory created when it does not exist; its parent must
     * @return the journal
     * @throws ForwardingException when it cannot be used or others can read it
     */
    public static JobJournal in(Path directory) {
        try {
            PrivatePlace.ensureDirectory(directory);
            if (PrivatePlace.isExposed(directory)) {
                throw ForwardingException.journal("others have access to it");
            }
            return new JobJournal(directory, new SecretKeySpec(key(directory), "HmacSHA256"));
        } catch (IOException foreign) {
            throw ForwardingException.journal("it could not be created or read", foreign);
        }
    }

    private static byte[] key(Path directory) throws IOException {
        Path file = directory.resolve(KEY);
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        Path draft = PrivatePlace.draft(directory, "key");
        try {
            Files.write(draft, fresh, StandardOpenOption.SYNC);
            Files.createLink(file, draft); // atomic: of two first runs, one wins and both read its key
        } catch (FileAlreadyExistsException known) {
            // The usual case: the journal has its key.
        } finally {
            Files.delete(draft);
        }
        byte[] held = Files.readAllBytes(file);
        if (held.length != 32) {
            throw ForwardingException.journal("its key does not have 32 bytes");
        }
        return held;
    }

    /**
     * Enters a job or finds it again, and holds it until it is closed.
     *
     * @param audio what is forwarded
     * @param call whose recording it is, empty when no note is written
     * @return the job
     * @throws ForwardingException when another run holds it
     */
    Job open(AudioOnly audio, Optional<CallMetadata> call) {
        return Job.open(directory.resolve(JobKey.of(key, audio, call).fileName()));
    }

    @Override
    public String toString() {
        return "JobJournal";
    }
}
