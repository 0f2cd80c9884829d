package io.ccaas.sdk.transcription.job;

import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.transcription.handling.Abilities;
import java.util.Set;

/**
 * A vendor's interface. Implementations hold nothing of a job, and are constant: one serves all partners that speak it.
 */
public sealed interface SpeechPartner permits SpeechCall, SpeechJobs {

    /**
     * What can be required of a partner.
     *
     * @param partner its entry
     * @return by what each requirement is honoured
     */
    Abilities abilities(Partner partner);

    /**
     * Every request that will ever be sent.
     *
     * @return constants
     */
    Set<RequestTemplate> templates();
}
