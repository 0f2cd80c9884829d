package io.ccaas.samples.connector;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.ConnectorDeclaration.Kind;
import io.ccaas.sdk.partner.ConnectorDeclaration.Option;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.transcription.TranscriptionConnector;
import io.ccaas.sdk.transcription.TranscriptionConnectorProvider;
import io.ccaas.sdk.transcription.Transcriptions;
import io.ccaas.sdk.transcription.handling.Requirements;

/** What partners.yaml calls {@code acme-speech}, and what may stand in its options. */
public final class AcmeSpeechProvider implements TranscriptionConnectorProvider {

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration(
                "acme-speech", Role.TRANSCRIPTION, Requirements.options(Option.of("language", Kind.TEXT)));
    }

    @Override
    public TranscriptionConnector connect(Ccaas ccaas, String partnerId) {
        return Transcriptions.speaking(ccaas, partnerId, new AcmeSpeech());
    }
}
