package io.ccaas.sdk.tls.revocation;

import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.fetch.Fetch;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How to ask for the status of certificates.
 *
 * @param fetch refuses every place that is not declared
 * @param until asked once in each handshake: when it stops asking, before the call's own deadline
 * @param time its ticker tells when to ask again; it has no say in whether an answer is valid
 * @param unlearned hears why nothing could be learned of a certificate that is accepted all the same; once for each
 *     time that somebody was to be asked
 */
public record StatusNetwork(Fetch fetch, Supplier<Deadline> until, Time time, Consumer<Status> unlearned) {

    Inquiry inquiry() {
        return new Inquiry(fetch, until.get(), unlearned);
    }

    @Override
    public String toString() {
        return "StatusNetwork[]";
    }
}
