package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.failure.PartnerAnsweredException;
import io.ccaas.sdk.http.failure.PartnerBusyException;
import io.ccaas.sdk.http.failure.ProxyException;
import io.ccaas.sdk.http.failure.TokenUnavailableException;
import io.ccaas.sdk.http.transport.TransportException;
import java.time.Duration;
import java.util.Set;

/** Which failures may be answered by sending the same request again. */
final class Repetition {

    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final Set<String> LOST = Set.of("PARTNER_UNREACHABLE", "CONNECTION_BROKEN");

    private Repetition() {}

    static boolean allows(SdkException failure, boolean repeatable) {
        if (failure instanceof TransportException lost) {
            return LOST.contains(lost.code()) && (repeatable || !lost.mayHaveBeenReceived());
        }
        if (failure instanceof PartnerAnsweredException answered) {
            return repeatable && PASSING.contains(answered.status());
        }
        if (failure instanceof ProxyException proxy) {
            return proxy.mayPass(); // it never reached the partner
        }
        // The partner was not asked, so even a request that must not be repeated may be tried.
        return failure instanceof PartnerBusyException || failure instanceof TokenUnavailableException;
    }

    /** What the partner asked for, when the asking itself could be trusted. */
    static Duration retryAfter(SdkException failure) {
        return failure instanceof PartnerAnsweredException answered && answered.isAuthenticated()
                ? answered.retryAfter().orElse(Duration.ZERO)
                : Duration.ZERO;
    }

    /** What says that the partner itself is ill. */
    static boolean countsAgainstPartner(Throwable failure) {
        return (failure instanceof TransportException lost && LOST.contains(lost.code()))
                || failure instanceof io.ccaas.sdk.time.DeadlineExceededException
                || (failure instanceof PartnerAnsweredException answered && answered.status() >= 500);
    }
}
