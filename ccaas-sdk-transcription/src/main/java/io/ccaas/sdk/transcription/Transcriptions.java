package io.ccaas.sdk.transcription;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.http.TranscriptionClient;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.transcription.handling.Requirements;
import io.ccaas.sdk.transcription.job.SpeechCall;
import io.ccaas.sdk.transcription.job.SpeechJobs;
import io.ccaas.sdk.transcription.job.SpeechPartner;

/** The front door to transcription. */
public final class Transcriptions {

    private Transcriptions() {}

    /**
     * Connects a transcription partner with the connector that its entry names.
     *
     * @param ccaas the open instance
     * @param partnerId its id in partners.yaml
     * @return the connector
     * @throws io.ccaas.sdk.errors.ConfigurationException when it is not declared so, its connector is missing, a credential
     *     cannot be loaded, or it requires what the connector cannot honour
     */
    public static TranscriptionConnector connect(Ccaas ccaas, String partnerId) {
        return ccaas.connector(TranscriptionConnectorProvider.class, partnerId).connect(ccaas, partnerId);
    }

    /**
     * For providers: a connector out of a vendor's requests and readings. What the entry requires is checked first; waiting,
     * deleting, evidence and {@code ccaas.postureChecks()} are added.
     *
     * @param ccaas the open instance
     * @param partnerId its id in partners.yaml
     * @param vendor the vendor's interface
     * @return the connector
     * @throws io.ccaas.sdk.errors.ConfigurationException when the declaration or a credential does not hold, or it requires what
     *     the vendor's interface cannot honour
     */
    public static TranscriptionConnector speaking(Ccaas ccaas, String partnerId, SpeechPartner vendor) {
        Partner partner = ccaas.flows().require(partnerId);
        Requirements requirements = Requirements.of(partner, vendor.abilities(partner));
        TranscriptionClient client = ccaas.transcriptionClient(partnerId, vendor.templates());
        ccaas.addPostureCheck(partnerId, () -> requirements.findings(partnerId));
        if (vendor instanceof SpeechJobs jobs) {
            return new JobConnector(
                    client, partner, requirements, jobs, new Deletions(ccaas.audit(), ccaas.time(), jobs, client));
        }
        return new CallConnector(client, partner, requirements, (SpeechCall) vendor);
    }
}
