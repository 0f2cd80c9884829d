package io.ccaas.sdk.transcription.openai;

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
 * The connector {@code openai-compatible}; options {@code dialect} ({@code openai} or {@code mistral}), {@code model} (default
 * {@code whisper-1}, {@code voxtral-mini-latest}), {@code language}, {@code vocabulary}, {@code words}, {@code diarization} and
 * those of {@link Requirements}.
 */
public final class OpenAiCompatibleProvider implements TranscriptionConnectorProvider {

    /** Made by the service loader. */
    public OpenAiCompatibleProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration(
                "openai-compatible",
                Role.TRANSCRIPTION,
                Requirements.options(
                        new Option("dialect", Kind.TEXT, Set.of("openai", "mistral")),
                        Option.of("model", Kind.TEXT),
                        Option.of("language", Kind.TEXT),
                        Option.of("vocabulary", Kind.TEXT),
                        Option.of("words", Kind.TRUTH),
                        new Option("diarization", Kind.TEXT, Set.of("none", "speaker"))));
    }

    @Override
    public TranscriptionConnector connect(Ccaas ccaas, String partnerId) {
        return Transcriptions.speaking(ccaas, partnerId, new OpenAiCompatible());
    }
}
