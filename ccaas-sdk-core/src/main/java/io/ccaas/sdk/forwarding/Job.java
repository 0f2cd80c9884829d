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
import java.util.Arrays;

/**
 * One remembered job: a file of one line, {@code recording note state}, rewritten in place under a lock and forced to the
 * disk. The ids are written before anything is sent and never change, so that every attempt uses the same ones.
 */
final class Job implements AutoCloseable {

    /** What is behind it. Words of one length: the last write of a process that was killed leaves the old or the new one. */
    private enum State {
        OPEN(false, false),
        /** The recording is in the archive. */
        KEPT(true, false),
        /** The note is written. */
        DONE(false, true),
        BOTH(true, true);

        private final boolean kept;
        private final boolean done;

        State(boolean kept, boolean done) {
            this.kept = kept;
            this.done = done;
        }

        static State of(boolean kept, boolean done) {
            return Arrays.stream(values())
                    .filter(state -> state.kept == kept && state.done == done)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final ProcessLock lock;
    private final RecordingId recording;
    private final TransferId note;
    private State state;

    private Job(ProcessLock lock, RecordingId recording, TransferId note, State state) {
        this.lock = lock;
        this.recording = recording;
        this.note = note;
        this.state = state;
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
            Job fresh = new Job(lock, RecordingId.fresh(), TransferId.fresh(), State.OPEN);
            file.truncate(0); // nothing of a remnant may follow the new line
            fresh.write();
            return fresh;
        }
        String[] parts = line.strip().split(" ", -1);
        if (parts.length != 3) {
            throw ForwardingException.journal("a job in it is not readable");
        }
        try {
            return new Job(lock, RecordingId.parse(parts[0]), TransferId.parse(parts[1]), State.valueOf(parts[2]));
        } catch (IllegalArgumentException foreign) {
            throw ForwardingException.journal("a job in it is not readable");
        }
    }

    private void write() throws IOException {
        String line = recording.text() + " " + note.text() + " " + state + "\n";
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
        return state.done;
    }

    /** Whatever became of it since: what was erased does not come back. */
    boolean wasKept() {
        return state.kept;
    }

    void done() {
        become(State.of(state.kept, true));
    }

    void kept() {
        become(State.of(true, state.done));
    }

    private void become(State next) {
        state = next;
        try {
            write();
        } catch (IOException foreign) {
            throw ForwardingException.journal("how far a job has come could not be written", foreign);
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
