package io.ccaas.sdk.transcription;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.partner.ConnectorProvider;

/** Brings a connector to this port; found as a service. */
public interface TranscriptionConnectorProvider extends ConnectorProvider {

    /**
     * Connects one partner; most say {@link Transcriptions#speaking}.
     *
     * @param ccaas the open instance
     * @param partnerId its id
     * @return the connector
     * @throws io.ccaas.sdk.errors.ConfigurationException when its declaration or a credential does not hold, or it requires
     *     what the connector cannot honour
     */
    TranscriptionConnector connect(Ccaas ccaas, String partnerId);
}
