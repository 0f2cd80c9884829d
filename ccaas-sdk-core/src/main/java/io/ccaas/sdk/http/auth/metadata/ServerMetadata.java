package io.ccaas.sdk.http.auth.metadata;

import io.ccaas.sdk.http.failure.TokenEvidenceException;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonRefusedException;
import io.ccaas.sdk.partner.web.Issuer;
import io.ccaas.sdk.partner.web.UrlRefusedException;
import io.ccaas.sdk.partner.web.WebTarget;
import java.util.Optional;

/**
 * Metadata that was proven to be the issuer's.
 *
 * @param tokenEndpoint where tokens are asked for
 * @param mutualTokenEndpoint where they are asked for when a certificate proves or binds (RFC 8705 section 5)
 * @param offers what else it says of itself
 */
public record ServerMetadata(WebTarget tokenEndpoint, Optional<WebTarget> mutualTokenEndpoint, ServerOffers offers) {

    private static final JsonLimits LIMITS = new JsonLimits(256 * 1024, 16, 5000, 64 * 1024, 32);

    /**
     * Reads and proves.
     *
     * @param json what the issuer answered
     * @param issuer whose it must be
     * @return the metadata
     * @throws TokenEvidenceException {@code ISSUER_MISMATCH} when it names another issuer, whatever the spelling (RFC 8414
     *     section 3.3); {@code ISSUER_METADATA} when it is no metadata
     */
    public static ServerMetadata read(byte[] json, Issuer issuer) {
        try {
            JsonObject members = Json.readObject(json, LIMITS);
            if (!members.requireText("issuer").equals(issuer.identifier())) {
                throw new TokenEvidenceException(
                        "ISSUER_MISMATCH",
                        "metadata of the declared issuer",
                        "it names another issuer",
                        "Copy the issuer from the server's metadata, to the letter, if that is the server you mean.");
            }
            Optional<JsonObject> aliases = members.object("mtls_endpoint_aliases");
            return new ServerMetadata(
                    WebTarget.parse(members.requireText("token_endpoint")),
                    aliases.flatMap(names -> names.text("token_endpoint")).map(WebTarget::parse),
                    ServerOffers.read(members));
        } catch (JsonRefusedException | UrlRefusedException refusal) {
            throw new TokenEvidenceException(
                    "ISSUER_METADATA",
                    "metadata as RFC 8414 describes it, with a token_endpoint",
                    "it is not: " + refusal.code(),
                    "Look at what the issuer answers under /.well-known/.");
        }
    }

    /**
     * Where to ask.
     *
     * @param mutual whether a certificate proves or binds; as mere protection of the transport it does not count
     * @return the endpoint
     */
    public WebTarget tokenEndpoint(boolean mutual) {
        return mutual ? mutualTokenEndpoint.orElse(tokenEndpoint) : tokenEndpoint;
    }

    @Override
    public String toString() {
        return "ServerMetadata";
    }
}
