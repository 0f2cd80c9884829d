package io.ccaas.sdk.http.posture;

import io.ccaas.sdk.credentials.jose.JoseKey;
import io.ccaas.sdk.http.auth.metadata.ServerOffers;
import io.ccaas.sdk.partner.declared.oauth.ClientProof;
import io.ccaas.sdk.posture.Finding;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether an authorization server takes the declared proof of the client, and whether others could make it. Of what the
 * server says only words that are known here are repeated.
 *
 * @param partnerId whose server
 * @param proof as declared
 * @param key signs assertions; empty when none does
 */
record ClientProofFindings(String partnerId, ClientProof proof, Optional<JoseKey> key) {

    private static final Set<String> KNOWN = Set.of(
            "client_secret_basic",
            "client_secret_post",
            "private_key_jwt",
            "self_signed_tls_client_auth",
            "tls_client_auth");

    private static final String EXPECTED = "a proof of the client that the server takes, and that we alone can make";

    /** Without an answer of the server: what a shared secret lacks is known all the same. */
    Optional<Finding> alone() {
        return proof instanceof ClientProof.SharedSecret ? Optional.of(sharedSecret(Set.of())) : Optional.empty();
    }

    Finding against(ServerOffers offers) {
        String method = proof.method();
        if (proof instanceof ClientProof.ByGrant) {
            return told().well(EXPECTED, "the assertion of the grant");
        }
        if (offers.clientProofs().isEmpty() && !method.equals("client_secret_basic")) {
            return told().warning(
                            EXPECTED,
                            "the server names none, which means client_secret_basic alone (RFC 8414)",
                            "Obtain a token (ccaas token) to see whether it takes " + method + " all the same.");
        }
        Set<String> names = offers.clientProofs().orElse(Set.of(method));
        if (!names.contains(method)) {
            return told().error(
                            EXPECTED,
                            "the server takes " + known(names) + " and not " + method,
                            "Declare a method that it takes, or have it take this one.");
        }
        return proof instanceof ClientProof.SharedSecret ? sharedSecret(names) : signed(offers);
    }

    private static String known(Set<String> names) {
        String listed = names.stream().filter(KNOWN::contains).sorted().collect(Collectors.joining(", "));
        return listed.isEmpty() ? "other proofs" : listed;
    }

    private Finding sharedSecret(Set<String> offered) {
        String advice = "a public key with it, and declare method: private_key_jwt.";
        return told().warning(
                        EXPECTED,
                        proof.method() + ": whoever reads one request can be this client",
                        offered.contains("private_key_jwt")
                                ? "The server takes private_key_jwt: register " + advice
                                : "Ask whether the server takes private_key_jwt; if so, register " + advice);
    }

    private Finding signed(ServerOffers offers) {
        if (key.isEmpty()) {
            return told().well(EXPECTED, proof.method());
        }
        String algorithm = key.get().algorithm().wireName();
        if (offers.assertionAlgorithms()
                .filter(names -> !names.contains(algorithm))
                .isPresent()) {
            return told().error(
                            EXPECTED,
                            "the server takes no assertion that is signed with " + algorithm + ", as this key signs",
                            "Use a key of another kind: P-256 for ES256, RSA for PS256, Ed25519 for EdDSA.");
        }
        return told().well(
                        EXPECTED,
                        proof.method() + " with " + algorithm + ", key id "
                                + key.get().keyId());
    }

    private Told told() {
        return new Told("oauth.client", partnerId);
    }

    @Override
    public String toString() {
        return "ClientProofFindings[" + partnerId + "]";
    }
}
