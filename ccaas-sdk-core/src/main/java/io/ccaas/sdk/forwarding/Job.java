package io.ccaas.sdk.forwarding;

import io.ccaas.sdk.credentials.files.PrivatePlace;
import io.ccaas.sdk.credentials.files.ProcessLock;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.TransferId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * One remembered job: a file of one line, {@code recording note state}, rewritten in place under a lock and forced to the
 * disk. The ids are written before anything is sent and never change, so that every attempt uses the same ones.
 */
final class Job implements AutoCloseable {

    private static final String OPEN = "OPEN";
    private static final String DONE = "DONE";

    private final ProcessLock lock;
    private final RecordingId recording;
    private final TransferId note;
    private boolean done;

    private Job(ProcessLock lock, RecordingId recording, TransferId note, boolean done) {
        this.lock = lock;
        this.recording = recording;
        this.note = note;
        this.done = done;
    }

    static Job open(Path path) {
        try {
            ProcessLock lock = ProcessLock.take(path, PrivatePlace::open).orElseThrow(ForwardingException::inProgress);
            boolean read = false;
            try {
                Job job = read(lock);
                read = true;
                return job;
            } finally {
                if (!read) {
                    lock.close();
                }
            }
        } catch (IOException foreign) {
            throw ForwardingException.journal("a job could not be read or written", foreign);
        }
    }

    private static Job read(ProcessLock lock) throws IOException {
        FileChannel file = lock.channel();
        ByteBuffer bytes = ByteBuffer.allocate(128);
        for (int n = 0; n >= 0 && bytes.hasRemaining(); n = file.read(bytes)) {
            // until the end
        }
        String line = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
        if (!line.endsWith("\n")) {
            // New, or torn by a crash before anything was sent: the ids are made (again) and written first of all.
            Job fresh = new Job(lock, RecordingId.fresh(), TransferId.fresh(), false);
            file.truncate(0); // nothing of a remnant may follow the new line
            fresh.write();
            return fresh;
        }
        String[] parts = line.strip().split(" ", -1);
        if (parts.length != 3 || !(parts[2].equals(OPEN) || parts[2].equals(DONE))) {
            throw ForwardingException.journal("a job in it is not readable");
        }
        try {
            return new Job(lock, RecordingId.parse(parts[0]), TransferId.parse(parts[1]), parts[2].equals(DONE));
        } catch (IllegalArgumentException foreign) {
            throw ForwardingException.journal("a job in it is not readable");
        }
    }

    private void write() throws IOException {
        String line = recording.text() + " " + note.text() + " " + (done ? DONE : OPEN) + "\n";
        lock.channel().write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)), 0);
        lock.channel().force(true);
    }

    RecordingId recording() {
        return recording;
    }

    TransferId note() {
        return note;
    }

    boolean isDone() {
        return done;
    }

    void done() {
        done = true;
        try {
            write();
        } catch (IOException foreign) {
            throw ForwardingException.journal("the end of a job could not be written", foreign);
        }
    }

    /** Lets the next run have it. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException foreign) {
            // What had to be on the disk was forced there; a failing close loses nothing.
        }
    }
}
