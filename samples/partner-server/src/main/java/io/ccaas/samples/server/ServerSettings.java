package io.ccaas.samples.server;

import io.ccaas.sdk.signing.RequestVerifier;
import io.ccaas.sdk.signing.ResponseSigner;
import io.ccaas.sdk.tls.TlsServer;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Everything that a server needs to know.
 *
 * @param address where to listen; port 0 takes any free one
 * @param origin scheme and authority that clients dial, for example {@code https://partner.example}; when empty
 *     {@code https://localhost:PORT}
 * @param tls must require client certificates
 * @param verifier which clients sign, and which nonces were seen
 * @param signer signs answers
 * @param maxContent most bytes of content in one request
 * @param fault what goes wrong on purpose
 * @param journal where requests are shown
 */
public record ServerSettings(
        InetSocketAddress address,
        Optional<String> origin,
        TlsServer tls,
        RequestVerifier verifier,
        ResponseSigner signer,
        long maxContent,
        AnswerFault fault,
        Journal journal) {}
