package io.ccaas.sdk.store.s3;

import io.ccaas.sdk.http.recording.RecordingAnswer;
import io.ccaas.sdk.http.recording.RecordingClient;
import io.ccaas.sdk.http.recording.RecordingRequest;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.store.failure.StoreRefusals;
import io.ccaas.sdk.store.failure.StoreRefusedException;
import io.ccaas.sdk.time.Deadline;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes of one object, in stretches: each is a request of its own, so that it is proven to be whole before any of it is given out, is
 * asked for again alone where the network failed, and memory does not grow with the object. For one thread.
 */
final class S3Reading extends InputStream {

    private static final int STRETCH = 4 * 1024 * 1024;
    private static final Pattern RANGE = Pattern.compile("bytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18})");

    private final RecordingClient client;
    private final RecordingId recording;
    private final TransferId job = TransferId.fresh();
    private final Deadline deadline;
    private long at;
    private long end = Long.MAX_VALUE;
    private long total = -1;
    private byte[] held = {};
    private int given;

    private S3Reading(RecordingClient client, RecordingId recording, long from, Deadline deadline) {
        this.client = client;
        this.recording = recording;
        this.at = from;
        this.deadline = deadline;
    }

    /** The whole of it; asks for the first stretch now. */
    static S3Reading whole(RecordingClient client, RecordingId recording, Deadline deadline) {
        S3Reading reading = new S3Reading(client, recording, 0, deadline);
        try {
            reading.more();
        } catch (StoreRefusedException refusal) {
            // Not even its first byte is there: an object, but none that was stored here.
            throw refusal.code().equals("STORE_RANGE") ? StoreRefusals.changed() : refusal;
        }
        reading.end = reading.total;
        return reading;
    }

    /** A part of it; asks for the first stretch now. */
    static S3Reading part(RecordingClient client, RecordingId recording, long from, long length, Deadline deadline) {
        S3Reading reading = new S3Reading(client, recording, from, deadline);
        reading.end = Math.addExact(from, length);
        reading.more();
        if (reading.total < reading.end) {
            throw StoreRefusals.outside();
        }
        return reading;
    }

    long total() {
        return total;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int count) {
        if (given == held.length) {
            if (at >= end) {
                return -1;
            }
            more();
        }
        int some = Math.min(count, held.length - given);
        System.arraycopy(held, given, into, offset, some);
        given += some;
        return some;
    }

    /** Nothing is open between two stretches. */
    @Override
    public void close() {
        held = new byte[0];
        given = 0;
        at = end;
    }

    private void more() {
        held = new byte[0]; // one stretch at a time
        long length = Math.min(Math.min(STRETCH, client.answerLimit()), end - at);
        RecordingRequest request =
                RecordingRequest.of("store-get", "GET").about(recording).stretch(at, length);
        RecordingAnswer answer = S3Answers.done(client.send(request, job, deadline));
        held = stretch(answer, length);
        given = 0;
        at += held.length;
    }

    private byte[] stretch(RecordingAnswer answer, long asked) {
        Matcher range = RANGE.matcher(answer.field("Content-Range").orElse(""));
        if (answer.status() != 206 || !range.matches()) {
            throw S3Answers.other();
        }
        long whole = Long.parseLong(range.group(3));
        long last = Math.min(at + asked, whole) - 1;
        byte[] content = answer.content();
        boolean same = total < 0 || whole == total;
        boolean exact = Long.parseLong(range.group(1)) == at && Long.parseLong(range.group(2)) == last;
        if (!same || !exact || content.length != last - at + 1) {
            throw StoreRefusals.changed();
        }
        total = whole;
        return content;
    }

    @Override
    public String toString() {
        return "S3Reading";
    }
}
