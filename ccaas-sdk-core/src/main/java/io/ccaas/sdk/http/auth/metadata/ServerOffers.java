package io.ccaas.sdk.http.auth.metadata;

import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonBoolean;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an authorization server says that it can do (RFC 8414 section 2). No token depends on it: what is of another kind than
 * the RFC says counts as not said.
 *
 * @param clientProofs names of methods by which clients prove who they are; empty when not said
 * @param assertionAlgorithms with which they may sign assertions; empty when not said
 * @param dpopAlgorithms with which proofs of possession may be signed (RFC 9449 section 5.1); empty when not said
 * @param bindsToCertificates whether it says that it binds tokens to certificates (RFC 8705 section 3.3)
 */
public record ServerOffers(
        Optional<Set<String>> clientProofs,
        Optional<Set<String>> assertionAlgorithms,
        Optional<Set<String>> dpopAlgorithms,
        boolean bindsToCertificates) {

    static ServerOffers read(JsonObject metadata) {
        return new ServerOffers(
                words(metadata, "token_endpoint_auth_methods_supported"),
                words(metadata, "token_endpoint_auth_signing_alg_values_supported"),
                words(metadata, "dpop_signing_alg_values_supported"),
                metadata.members().get("tls_client_certificate_bound_access_tokens") instanceof JsonBoolean binds
                        && binds.value());
    }

    private static Optional<Set<String>> words(JsonObject metadata, String name) {
        return metadata.members().get(name) instanceof JsonArray array
                ? Optional.of(array.values().stream()
                        .filter(JsonText.class::isInstance)
                        .map(item -> ((JsonText) item).value())
                        .collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "ServerOffers";
    }
}
