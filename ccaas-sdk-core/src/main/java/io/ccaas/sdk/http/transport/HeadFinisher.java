package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * Adds what must be fresh for every network attempt: proofs and the signature. Called in the network layer, with the head as it
 * will be sent.
 */
@FunctionalInterface
public interface HeadFinisher {

    /**
     * Fields to add to one attempt.
     *
     * @param head everything that will be sent but the added fields
     * @param shown our own leaf, as it was shown in the handshake of the connection; empty when the server did not ask
     * @return the fields to add
     */
    List<Field> finish(RequestHead head, Optional<X509Certificate> shown);

    /**
     * For a partner that wants no signature.
     *
     * @return a finisher that adds nothing
     */
    static HeadFinisher nothing() {
        return (head, shown) -> List.of();
    }
}
