package io.ccaas.sdk.crm;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.Problem;
import java.time.Duration;
import java.util.Optional;

/** The CRM takes no more requests for now; repeating was tried as far as the deadline allowed. */
public final class CrmRateLimitedException extends PartnerException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Duration> retryAfter;

    /**
     * For connectors.
     *
     * @param retryAfter how long the CRM asked to wait, empty when it did not say
     */
    public CrmRateLimitedException(Optional<Duration> retryAfter) {
        super(
                Problem.of(
                        "CRM_RATE_LIMITED",
                        "a CRM that takes requests",
                        retryAfter
                                .map(wait -> "it asks to wait for " + wait.toSeconds() + " s")
                                .orElse("it takes none for now"),
                        "Try again after that time, or give the call a longer deadline; raise the limit at the CRM when it stays so."));
        this.retryAfter = retryAfter;
    }

    /**
     * How long the CRM asked to wait.
     *
     * @return empty when it did not say
     */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
