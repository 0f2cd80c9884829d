package io.ccaas.sdk.http.failure;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.Problem;
import java.time.Duration;
import java.util.Optional;

/** A partner answered, and the answer is an error. Its text is not kept: error texts repeat what was sent. */
public final class PartnerAnsweredException extends PartnerException {

    private static final long serialVersionUID = 1L;

    /** From 300 to 599. */
    private final int status;

    /** Whether the answer proved where it came from. */
    private final boolean authenticated;

    private final transient Optional<Duration> retryAfter;

    /**
     * Only packages of this library make these.
     *
     * @param status from 300 to 599
     * @param authenticated whether the answer proved where it came from
     * @param retryAfter how long the partner asked to wait
     */
    public PartnerAnsweredException(int status, boolean authenticated, Optional<Duration> retryAfter) {
        super(problem(status, authenticated));
        this.status = status;
        this.authenticated = authenticated;
        this.retryAfter = retryAfter;
    }

    private static Problem problem(int status, boolean authenticated) {
        String code = authenticated ? "PARTNER_ANSWERED_" + status : "UNAUTHENTICATED_ANSWER_" + status;
        String found = authenticated
                ? "status " + status
                : "status " + status + " without the signature that was asked for: a gateway may have answered";
        String remedy = switch (status) {
            case 400, 422 -> "The partner did not understand the request: compare the connector with its interface.";
            case 401, 403 -> "The partner refused this identity or signature: check what it registered for us.";
            case 404 -> "The partner does not know this resource: check the endpoint.";
            case 408, 429, 500, 502, 503, 504 -> "Try again later; the partner is overloaded or failing.";
            default ->
                status >= 300 && status < 400
                        ? "Redirects are never followed: declare the endpoint it really has."
                        : "See the partner's interface description.";
        };
        return Problem.of(code, "a successful answer", found, remedy);
    }

    /**
     * The status of the answer.
     *
     * @return 300 to 599
     */
    public int status() {
        return status;
    }

    /**
     * Whether the answer proved where it came from, as far as the partner's declaration asks for it.
     *
     * @return false when a signature was asked for and none held
     */
    public boolean isAuthenticated() {
        return authenticated;
    }

    /**
     * How long the partner asked to wait.
     *
     * @return empty when it did not say
     */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
