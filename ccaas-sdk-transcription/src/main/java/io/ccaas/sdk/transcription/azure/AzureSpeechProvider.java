package io.ccaas.sdk.transcription.azure;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.architecture.Experimental;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.ConnectorDeclaration.Kind;
import io.ccaas.sdk.partner.ConnectorDeclaration.Option;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.transcription.TranscriptionConnector;
import io.ccaas.sdk.transcription.TranscriptionConnectorProvider;
import io.ccaas.sdk.transcription.Transcriptions;
import io.ccaas.sdk.transcription.handling.Requirements;
import java.util.Set;

/**
 * The connector {@code azure-speech}; options {@code language} (one or several locales; default: detected), {@code
 * diarization}, {@code speakers} (at most so many, default 2) and those of {@link Requirements}.
 */
@Experimental
public final class AzureSpeechProvider implements TranscriptionConnectorProvider {

    /** Made by the service loader. */
    public AzureSpeechProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration(
                "azure-speech",
                Role.TRANSCRIPTION,
                Requirements.options(
                        Option.of("language", Kind.TEXT),
                        new Option("diarization", Kind.TEXT, Set.of("none", "speaker")),
                        new Option("speakers", Kind.NUMBER, Set.of("2", "3", "4", "5", "6", "7", "8"))));
    }

    @Override
    public TranscriptionConnector connect(Ccaas ccaas, String partnerId) {
        return Transcriptions.speaking(ccaas, partnerId, new AzureSpeech());
    }
}
