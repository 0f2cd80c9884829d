package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.dial.CarriedRefusal;
import io.ccaas.sdk.http.failure.ProxyException;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.DeadlineExceededException;
import io.ccaas.sdk.tls.TlsFailure;
import java.util.Optional;
import okhttp3.Call;

/** Says in our words why an attempt failed. The order matters: a deadline or an interrupt shows as a broken socket. */
final class Failures {

    private Failures() {}

    static SdkException translate(Exception foreign, Attempt attempt, Call call, Deadline until) {
        boolean givenUp = call.isCanceled() || Thread.currentThread().isInterrupted();
        Optional<SdkException> own = CarriedRefusal.in(foreign)
                // A call that was given up breaks its connection to the proxy, too.
                .filter(refusal -> !(refusal instanceof ProxyException) || !(givenUp || until.hasPassed()));
        if (own.isPresent()) {
            return own.get();
        }
        if (until.hasPassed()) {
            return new DeadlineExceededException(attempt.begun() ? "exchange" : "connect");
        }
        if (givenUp) {
            return TransportException.cancelled(attempt.begun());
        }
        Optional<? extends SdkException> refused = TlsFailure.refusalIn(foreign);
        if (refused.isPresent()) {
            return refused.get();
        }
        return attempt.begun() ? TransportException.broken(foreign) : TransportException.unreachable(foreign);
    }
}
