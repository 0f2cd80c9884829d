package io.ccaas.sdk.archive.elsewhere;

import io.ccaas.sdk.audit.PartnerTag;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.time.Deadline;
import java.util.Optional;

/** What became of an erasure in one place elsewhere: an answer or a failure. */
public final class PlaceOutcome {

    private final PartnerTag place;
    private final Optional<Elsewhere.Answer> answer;
    private final Optional<SdkException> failure;

    private PlaceOutcome(PartnerTag place, Optional<Elsewhere.Answer> answer, Optional<SdkException> failure) {
        this.place = place;
        this.answer = answer;
        this.failure = failure;
    }

    /**
     * Asks a place. Its failure is an outcome like others.
     *
     * @param place which
     * @param request whom to forget
     * @param deadline when it has answered
     * @return what became of it
     */
    public static PlaceOutcome of(Elsewhere place, ErasureRequest request, Deadline deadline) {
        try {
            Elsewhere.Answer answer = place.erase(request, deadline);
            return new PlaceOutcome(place.place(), Optional.of(answer), Optional.empty());
        } catch (SdkException failed) {
            return failed(place, failed);
        } catch (RuntimeException foreign) {
            return failed(place, ElsewhereException.of(foreign));
        }
    }

    private static PlaceOutcome failed(Elsewhere place, SdkException failure) {
        return new PlaceOutcome(place.place(), Optional.empty(), Optional.of(failure));
    }

    /**
     * Whether nothing is left to do there.
     *
     * @return false when it failed, or somebody must be asked
     */
    public boolean isDone() {
        return answer.isPresent() && answer.get() != Elsewhere.Answer.BY_HAND;
    }

    /**
     * Where.
     *
     * @return as {@link Elsewhere#place()}
     */
    public PartnerTag place() {
        return place;
    }

    /**
     * How it answered.
     *
     * @return empty when it failed
     */
    public Optional<Elsewhere.Answer> answer() {
        return answer;
    }

    /**
     * Why it did not.
     *
     * @return empty when it answered
     */
    public Optional<SdkException> failure() {
        return failure;
    }

    @Override
    public String toString() {
        return place + " "
                + answer.map(Enum::name)
                        .orElseGet(() -> failure.map(SdkException::code).orElse(""));
    }
}
