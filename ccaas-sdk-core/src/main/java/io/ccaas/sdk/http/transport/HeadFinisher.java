package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.tls.TlsClient;
import java.util.List;

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
     * @param over what the connection was opened under, with the certificate that it shows
     * @return the fields to add
     */
    List<Field> finish(RequestHead head, TlsClient over);

    /**
     * For a partner that wants no signature.
     *
     * @return a finisher that adds nothing
     */
    static HeadFinisher nothing() {
        return (head, over) -> List.of();
    }
}
