package io.ccaas.sdk.transcription.speechmatics;

import io.ccaas.sdk.Ccaas;
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
 * The connector {@code speechmatics}; options {@code language} (default {@code auto}), {@code model}, {@code domain}, {@code
 * vocabulary}, {@code diarization} and those of {@link Requirements}.
 */
public final class SpeechmaticsProvider implements TranscriptionConnectorProvider {

    /** Made by the service loader. */
    public SpeechmaticsProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration(
                "speechmatics",
                Role.TRANSCRIPTION,
                Requirements.options(
                        Option.of("language", Kind.TEXT),
                        Option.of("model", Kind.TEXT),
                        Option.of("domain", Kind.TEXT),
                        Option.of("vocabulary", Kind.TEXT),
                        new Option("diarization", Kind.TEXT, Set.of("none", "speaker", "channel"))));
    }

    @Override
    public TranscriptionConnector connect(Ccaas ccaas, String partnerId) {
        return Transcriptions.speaking(ccaas, partnerId, new Speechmatics());
    }
}
