package io.ccaas.sdk.store.folder;

import io.ccaas.sdk.credentials.files.PrivatePlace;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.StoredObject;
import io.ccaas.sdk.store.failure.StoreRefusals;
import io.ccaas.sdk.store.objects.PassingBytes;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One object on its way in: written to a file of its own, forced to the disk, then linked to its name, which fails when the name is taken. Killed in
 * between, the file of its own tells by its name whose it is.
 */
final class FolderUpload {

    private static final int BUFFER = 64 * 1024;

    private final Shelves shelves;
    private final RecordingId recording;
    private final Deadline deadline;

    FolderUpload(Shelves shelves, RecordingId recording, Deadline deadline) {
        this.shelves = shelves;
        this.recording = recording;
        this.deadline = deadline;
    }

    StoredObject store(PassingBytes sealed) throws IOException {
        Path file = shelves.file(recording);
        if (Files.exists(file)) {
            throw StoreRefusals.exists(); // before all of it was written
        }
        shelves.ensureShelf(recording);
        Path draft = PrivatePlace.draft(shelves.open(), recording.text() + ".");
        try {
            write(sealed, draft);
            deadline.require("store");
            Files.createLink(file, draft);
            shelves.force(recording);
            return sealed.facts();
        } catch (FileAlreadyExistsException taken) {
            throw StoreRefusals.exists();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void write(PassingBytes sealed, Path draft) throws IOException {
        byte[] block = new byte[BUFFER];
        try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            for (int got = sealed.read(block, 0, BUFFER); got >= 0; got = sealed.read(block, 0, BUFFER)) {
                deadline.require("store");
                for (ByteBuffer left = ByteBuffer.wrap(block, 0, got); left.hasRemaining(); ) {
                    out.write(left);
                }
            }
            out.force(true);
        }
    }
}
