package io.ccaas.sdk.http.posture;

import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.posture.Finding;
import java.util.Optional;

/** What a thief who reads one request with an API key could go on with. Asks nobody. */
public final class ApiKeyFindings {

    private static final String EXPECTED = "nothing in a request that a thief of it could use again";

    private ApiKeyFindings() {}

    /**
     * Looks at a declaration.
     *
     * @param partner whose
     * @return {@code partner.api-key}: a warning where the key goes alone, well where it goes with a certificate or a signature,
     *     without which it is worth nothing to a thief, if the partner asks for both; empty for a partner without a key
     */
    public static Optional<Finding> of(Partner partner) {
        return partner.apiKey().map(key -> {
            Told told = new Told("partner.api-key", partner.id());
            return partner.identity().isPresent() || partner.signing().isPresent()
                    ? told.well(EXPECTED, "an API key, beside a certificate or a signature")
                    : told.warning(
                            EXPECTED,
                            "an API key alone",
                            "Ask the partner for mutual TLS, signatures or bound tokens; till then replace it often.");
        });
    }
}
