package io.ccaas.samples.server;

import java.io.IOException;

/** What a partner does with requests that are proven to come from one of its clients. Called by several threads. */
@FunctionalInterface
public interface RequestHandler {

    /**
     * Answers one request.
     *
     * @param request its head is proven; its content is proven once it was read to the end, so act on it only then
     * @return the answer, which the server signs
     * @throws IOException when the content cannot be read
     * @throws RefusedException to answer a refusal
     */
    Answer answer(PartnerRequest request) throws IOException;
}
