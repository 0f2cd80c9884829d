package io.ccaas.sdk.archive.elsewhere;

import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.recording.RecordingId;
import java.util.List;

/** Whom a place elsewhere is asked to forget. Shows nothing. */
public final class ErasureRequest {

    private final PhoneNumber caller;
    private final List<RecordingId> recordings;

    private ErasureRequest(PhoneNumber caller, List<RecordingId> recordings) {
        this.caller = caller;
        this.recordings = List.copyOf(recordings);
    }

    /**
     * A request, for those who ask one place again.
     *
     * @param caller the person's number
     * @param recordings of them, as the archive reported them when it has erased them already
     * @return the request
     */
    public static ErasureRequest of(PhoneNumber caller, List<RecordingId> recordings) {
        return new ErasureRequest(caller, recordings);
    }

    /**
     * The person.
     *
     * @return their number
     */
    public PhoneNumber caller() {
        return caller;
    }

    /**
     * Their recordings at home, for places that keep something by recording.
     *
     * @return ids, empty when the archive has none
     */
    public List<RecordingId> recordings() {
        return recordings;
    }

    @Override
    public String toString() {
        return "ErasureRequest[" + recordings.size() + " recordings]";
    }
}
