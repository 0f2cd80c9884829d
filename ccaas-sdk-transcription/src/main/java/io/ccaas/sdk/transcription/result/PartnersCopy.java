package io.ccaas.sdk.transcription.result;

import io.ccaas.sdk.http.PartnerIssuedId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What became of the audio and the transcript at the partner.
 *
 * <p>Does not guarantee that anything is gone: a partner's 200 or 204 proves that it was asked and agreed, no more.
 *
 * @param state what is known
 * @param job the partner's id of the job, when it has one
 * @param status of the answer to the request to delete; empty when there was none
 * @param at when it was answered, or when the last attempt failed
 * @param code the error's code, when the request failed
 */
public record PartnersCopy(
        State state, Optional<PartnerIssuedId> job, OptionalInt status, Optional<Instant> at, Optional<String> code) {

    /** What is known. New ones may be added in any release. */
    public enum State {
        /** The partner's interface has nothing that could be deleted; what it keeps is what it promised. */
        NOTHING_TO_DELETE,
        /** The partner was asked to delete, and agreed or said that it has nothing. */
        DELETION_AGREED,
        /** The request to delete failed; it is in the audit log as owed and tried again with later calls. */
        DELETION_OWED
    }

    /**
     * Of a partner that leaves nothing behind which could be deleted.
     *
     * @return without job and answer
     */
    public static PartnersCopy nothingToDelete() {
        return new PartnersCopy(
                State.NOTHING_TO_DELETE, Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A partner that agreed to delete.
     *
     * @param job its id
     * @param status of its answer
     * @param at when it came
     * @return with that evidence
     */
    public static PartnersCopy agreed(PartnerIssuedId job, int status, Instant at) {
        return new PartnersCopy(
                State.DELETION_AGREED, Optional.of(job), OptionalInt.of(status), Optional.of(at), Optional.empty());
    }

    /**
     * A partner that could not be brought to delete.
     *
     * @param job its id
     * @param code why
     * @param at when it was last tried
     * @return with that failure
     */
    public static PartnersCopy owed(PartnerIssuedId job, String code, Instant at) {
        return new PartnersCopy(
                State.DELETION_OWED, Optional.of(job), OptionalInt.empty(), Optional.of(at), Optional.of(code));
    }

    @Override
    public String toString() {
        return "PartnersCopy[" + state + "]";
    }
}
