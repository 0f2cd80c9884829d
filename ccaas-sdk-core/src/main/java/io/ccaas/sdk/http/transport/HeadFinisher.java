package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import java.util.List;

/**
 * Adds what must be fresh for every network attempt: the signature. Called in the network layer, with the head as it
 * will be sent.
 */
@FunctionalInterface
public interface HeadFinisher {

    /**
     * Fields to add to one attempt.
     *
     * @param head everything that will be sent but the added fields
     * @return the fields to add
     */
    List<Field> finish(RequestHead head);

    /**
     * For a partner that wants no signature.
     *
     * @return a finisher that adds nothing
     */
    static HeadFinisher nothing() {
        return head -> List.of();
    }
}
