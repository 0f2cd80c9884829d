package io.ccaas.sdk.transcription;

import io.ccaas.sdk.Ccaas;

/** The front door to transcription. */
public final class Transcriptions {

    private Transcriptions() {}

    /**
     * Connects a transcription partner with the connector that its entry names.
     *
     * @param ccaas the open instance
     * @param partnerId its id in partners.yaml
     * @return the connector
     * @throws io.ccaas.sdk.errors.ConfigurationException when it is not declared so, its connector is missing, or a
     *     credential cannot be loaded
     */
    public static TranscriptionConnector connect(Ccaas ccaas, String partnerId) {
        return ccaas.connector(TranscriptionConnectorProvider.class, partnerId).connect(ccaas, partnerId);
    }
}
