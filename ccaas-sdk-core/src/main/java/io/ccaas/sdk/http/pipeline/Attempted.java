package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.http.failure.PartnerAnsweredException;
import io.ccaas.sdk.signing.ResponseHead;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one attempt ended that was answered: with an answer that was accepted, whatever its status, or with a 401 that nobody
 * signed although that was asked for.
 *
 * @param answer null when nobody signed it
 * @param unsigned null when it was accepted
 * @param demand what the answer asks of the next signature; empty where we sign nothing
 */
record Attempted(@Nullable Outcome answer, @Nullable PartnerAnsweredException unsigned, Optional<ResponseHead> demand) {

    static final int UNAUTHORIZED = 401;

    static Attempted answered(Outcome answer, Optional<ResponseHead> demand) {
        return new Attempted(answer, null, demand);
    }

    static Attempted unsigned(PartnerAnsweredException refusal, Optional<ResponseHead> demand) {
        return new Attempted(null, refusal, demand);
    }

    boolean isUnauthorized() {
        return answer == null || answer.answer().status() == UNAUTHORIZED;
    }

    /**
     * A 401 says that the request was not acted on; where answers are signed only a signed one says so, and one that is not
     * may come from a gateway after the partner acted.
     */
    boolean mayBeFollowedBy(PartnerCall again) {
        return answer != null || again.repeatable();
    }

    /** What becomes of the call when nothing follows. */
    Outcome stands(int earlier) {
        if (unsigned != null) {
            throw unsigned;
        }
        return Objects.requireNonNull(answer).after(earlier);
    }

    @Override
    public String toString() {
        return "Attempted[signed=" + (answer != null) + ", demand=" + demand.isPresent() + "]";
    }
}
