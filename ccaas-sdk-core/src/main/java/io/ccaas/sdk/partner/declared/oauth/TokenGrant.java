package io.ccaas.sdk.partner.declared.oauth;

import io.ccaas.sdk.credentials.SecretReference;
import java.util.Optional;

/** On what ground a token is asked for. */
public sealed interface TokenGrant {

    /** As the client itself (RFC 6749 section 4.4). */
    record ClientCredentials() implements TokenGrant {}

    /**
     * With a refresh token that somebody obtained before (RFC 6749 section 6). When the server gives a new one, that is
     * used from then on.
     *
     * @param first where the refresh token is that is used until a new one came
     * @param kept whether a new one is written to that very place, durably and before the old one is given up; otherwise it is
     *     in memory alone, and a restart may lose the grant. The place is a file in a directory of our own, or a host's {@link
     *     io.ccaas.sdk.credentials.source.KeepingProvider}
     */
    record RefreshToken(SecretReference first, boolean kept) implements TokenGrant {

        @Override
        public String toString() {
            return "RefreshToken";
        }
    }

    /**
     * With a signed assertion in the name of a user (RFC 7523 section 2.1), as Salesforce asks.
     *
     * @param subject who the token is for
     * @param audience what the server wants to read, such as {@code https://login.salesforce.com}
     * @param key signs the assertion
     * @param password opens an encrypted key
     * @param legacyRsa whether an RSA key signs with RS256, for servers that know nothing else
     */
    record JwtBearer(
            String subject, String audience, SecretReference key, Optional<SecretReference> password, boolean legacyRsa)
            implements TokenGrant {

        @Override
        public String toString() {
            return "JwtBearer";
        }
    }

    /**
     * In exchange for another token (RFC 8693), such as one that the platform projects into a file.
     *
     * @param subjectToken where it is, read for each exchange
     * @param subjectTokenType what it is, such as {@code urn:ietf:params:oauth:token-type:jwt}
     * @param audience for whom the new one shall be
     */
    record TokenExchange(SecretReference subjectToken, String subjectTokenType, Optional<String> audience)
            implements TokenGrant {

        @Override
        public String toString() {
            return "TokenExchange";
        }
    }
}
