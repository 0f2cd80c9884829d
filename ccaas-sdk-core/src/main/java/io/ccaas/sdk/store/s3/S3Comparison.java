package io.ccaas.sdk.store.s3;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.recording.RecordingBody;
import io.ccaas.sdk.http.recording.RecordingClient;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.time.Deadline;
import java.nio.ByteBuffer;

/**
 * Whether what lies in a store is what was sent in an attempt whose answer got lost. Every sealing has a key of its own, so that its
 * beginning, which holds that key for its recipients, is like no other's.
 */
final class S3Comparison {

    /** More than the header of most sealings; the beginning of the payload is as unlike any other. */
    private static final int BEGINNING = 4096;

    private final RecordingClient client;
    private final RecordingId recording;
    private final Deadline deadline;
    private byte[] beginning = {};

    private S3Comparison(RecordingClient client, RecordingId recording, Deadline deadline) {
        this.client = client;
        this.recording = recording;
        this.deadline = deadline;
    }

    static S3Comparison of(RecordingClient client, RecordingId recording, Deadline deadline) {
        return new S3Comparison(client, recording, deadline);
    }

    /** The memory of a part is used again for the next one. */
    S3Comparison remembering(RecordingBody first) {
        ByteBuffer content = first.content();
        beginning = new byte[Math.min(BEGINNING, content.remaining())];
        content.get(beginning);
        return this;
    }

    boolean isExactly(RecordingBody sent) {
        return is(sent.content(), sent.length());
    }

    boolean beginsAndHas(long length) {
        return is(ByteBuffer.wrap(beginning), length);
    }

    /** What cannot be read is not known to be ours. */
    private boolean is(ByteBuffer expected, long length) {
        int known = expected.remaining();
        try (S3Reading reading = S3Reading.part(client, recording, 0, known, deadline)) {
            byte[] there = new byte[known];
            int read = 0;
            for (int n = 0; n >= 0 && read < known; n = reading.read(there, read, known - read)) {
                read += n;
            }
            return reading.total() == length && ByteBuffer.wrap(there).equals(expected);
        } catch (SdkException unreadable) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "S3Comparison";
    }
}
