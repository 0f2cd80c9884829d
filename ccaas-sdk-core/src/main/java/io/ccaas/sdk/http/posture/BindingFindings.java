package io.ccaas.sdk.http.posture;

import io.ccaas.sdk.http.auth.metadata.ServerMetadata;
import io.ccaas.sdk.http.auth.metadata.ServerOffers;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.oauth.TokenBinding;
import io.ccaas.sdk.posture.Finding;
import java.util.Optional;

/** What a partner's tokens are worth to a thief, and whether the server says that it binds them as declared. */
record BindingFindings(Partner partner, TokenBinding binding) {

    /** The algorithm of our proofs (RFC 9449 section 4.2). */
    private static final String PROOF = "ES256";

    private static final String EXPECTED = "tokens that are worth nothing to a thief";

    /** Without an answer of the server: what is bound to nothing is known all the same. */
    Optional<Finding> alone() {
        return binding == TokenBinding.BEARER
                ? Optional.of(
                        bearer(
                                "Ask for DPoP (RFC 9449) or mutual TLS (RFC 8705) at the server, then declare bind: dpop or mtls."))
                : Optional.empty();
    }

    Finding against(ServerMetadata metadata) {
        return switch (binding) {
            case BEARER ->
                offered(metadata.offers()).map(this::bearer).or(this::alone).orElseThrow();
            case DPOP -> dpop(metadata.offers());
            case MTLS -> mutual(metadata);
        };
    }

    private Finding bearer(String cure) {
        return told().warning(
                        EXPECTED,
                        "they are bound to nothing (bind: bearer): whoever takes one can use it until it ends",
                        cure);
    }

    private Optional<String> offered(ServerOffers offers) {
        if (offers.bindsToCertificates() && partner.identity().isPresent()) {
            return Optional.of("The server offers tokens that are bound to certificates: declare bind: mtls.");
        }
        return offers.dpopAlgorithms()
                .filter(names -> names.contains(PROOF))
                .map(names -> "The server offers DPoP: declare bind: dpop.");
    }

    private Finding dpop(ServerOffers offers) {
        if (offers.dpopAlgorithms().isEmpty()) {
            return told().warning(
                            EXPECTED,
                            "the server does not speak of DPoP; a token that it does not bind will be refused here",
                            "Have the server bind the tokens of this client by DPoP, or declare bind: mtls.");
        }
        return offers.dpopAlgorithms().get().contains(PROOF)
                ? told().well(EXPECTED, "bound by dpop; the server takes proofs with " + PROOF)
                : told().error(
                                EXPECTED,
                                "the server takes no proof with " + PROOF + ", and this side makes no other",
                                "Have the server take " + PROOF + ", or declare bind: mtls.");
    }

    private Finding mutual(ServerMetadata metadata) {
        return metadata.offers().bindsToCertificates()
                ? told().well(EXPECTED, "bound by mtls; asked for at " + endpoint(metadata))
                : told().warning(
                                EXPECTED,
                                "the server does not say that it binds tokens to certificates, and one that cannot be"
                                        + " read might not be bound",
                                "Have the server bind the tokens of this client, and say so"
                                        + " (tls_client_certificate_bound_access_tokens).");
    }

    private static String endpoint(ServerMetadata metadata) {
        return metadata.mutualTokenEndpoint().isPresent()
                ? "the server's endpoint for mutual TLS"
                : "the server's one token endpoint";
    }

    private Told told() {
        return new Told("oauth.binding", partner.id());
    }

    @Override
    public String toString() {
        return "BindingFindings[" + partner.id() + "]";
    }
}
