package io.ccaas.sdk.transcription.assemblyai;

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
 * The connector {@code assemblyai}; options {@code models} (required by the partner; default {@code universal-2}), {@code
 * language} (default: detected), {@code vocabulary}, {@code diarization} and those of {@link Requirements}.
 */
public final class AssemblyAiProvider implements TranscriptionConnectorProvider {

    /** Made by the service loader. */
    public AssemblyAiProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration(
                "assemblyai",
                Role.TRANSCRIPTION,
                Requirements.options(
                        Option.of("models", Kind.TEXT),
                        Option.of("language", Kind.TEXT),
                        Option.of("vocabulary", Kind.TEXT),
                        new Option("diarization", Kind.TEXT, Set.of("none", "speaker", "channel"))));
    }

    @Override
    public TranscriptionConnector connect(Ccaas ccaas, String partnerId) {
        return Transcriptions.speaking(ccaas, partnerId, new AssemblyAi());
    }
}
