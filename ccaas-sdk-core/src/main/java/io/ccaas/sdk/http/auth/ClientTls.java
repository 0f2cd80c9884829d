package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.TlsClient;
import java.util.function.Function;

/**
 * The ways of one partner, both with the certificate that is in force: they change it together, or a token would be bound to
 * another one than its calls show.
 *
 * @param calls to the partner
 * @param issuer to its authorization server
 */
public record ClientTls(Function<Deadline, TlsClient> calls, Function<Deadline, TlsClient> issuer) {

    @Override
    public String toString() {
        return "ClientTls";
    }
}
