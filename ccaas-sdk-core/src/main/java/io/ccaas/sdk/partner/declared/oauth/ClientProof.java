package io.ccaas.sdk.partner.declared.oauth;

import io.ccaas.sdk.credentials.SecretReference;
import java.util.Optional;

/** How this side proves to the authorization server which client it is. */
public sealed interface ClientProof {

    /**
     * The method under its registered name.
     *
     * @return for example {@code private_key_jwt}
     */
    String method();

    /**
     * A signed assertion, fresh for each request (RFC 7523 section 2.2).
     *
     * @param key signs it: Ed25519 with EdDSA, P-256 with ES256, RSA with PS256
     * @param password opens an encrypted key
     * @param keyId under which the server knows the key; by default the JWK thumbprint
     */
    record PrivateKeyJwt(SecretReference key, Optional<SecretReference> password, Optional<String> keyId)
            implements ClientProof {

        @Override
        public String method() {
            return "private_key_jwt";
        }

        @Override
        public String toString() {
            return method();
        }
    }

    /**
     * The certificate of the partner's identity, in the handshake (RFC 8705 section 2).
     *
     * @param selfSigned whether the server knows the certificate itself, or its subject under an authority
     */
    record TlsCertificate(boolean selfSigned) implements ClientProof {

        @Override
        public String method() {
            return selfSigned ? "self_signed_tls_client_auth" : "tls_client_auth";
        }

        @Override
        public String toString() {
            return method();
        }
    }

    /**
     * A secret that both sides know. Whoever reads one request can make others: only for servers that have nothing better.
     *
     * @param secret where it is
     * @param inForm whether it stands in the form; otherwise in the {@code Authorization} field (RFC 6749 section 2.3.1)
     */
    record SharedSecret(SecretReference secret, boolean inForm) implements ClientProof {

        @Override
        public String method() {
            return inForm ? "client_secret_post" : "client_secret_basic";
        }

        @Override
        public String toString() {
            return method();
        }
    }

    /** None: the grant is a signed assertion and says it all ({@link TokenGrant.JwtBearer} alone). */
    record ByGrant() implements ClientProof {

        @Override
        public String method() {
            return "none";
        }

        @Override
        public String toString() {
            return method();
        }
    }
}
