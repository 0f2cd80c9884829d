package io.ccaas.sdk.archive;

import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.recording.RecordingId;
import java.io.IOException;
import java.io.InputStream;

/** What is handed out of a recording; a refusal in the middle is noted before it goes on. */
final class WatchedBytes extends InputStream {

    private final InputStream from;
    private final RecordingId recording;
    private final Notes notes;

    WatchedBytes(InputStream from, RecordingId recording, Notes notes) {
        this.from = from;
        this.recording = recording;
        this.notes = notes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        try {
            return from.read(into, offset, count);
        } catch (EvidenceException refused) {
            throw notes.refused(recording, refused);
        }
    }

    @Override
    public void close() throws IOException {
        from.close();
    }
}
