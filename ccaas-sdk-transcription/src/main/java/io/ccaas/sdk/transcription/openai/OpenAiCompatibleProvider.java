package io.ccaas.sdk.transcription.openai;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.ConnectorDeclaration.Kind;
import io.ccaas.sdk.partner.ConnectorDeclaration.Option;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.transcription.TranscriptionConnector;
import io.ccaas.sdk.transcription.TranscriptionConnectorProvider;
import java.util.List;
import java.util.Set;

/** The connector {@code openai-compatible}; options {@code model} (default {@code whisper-1}) and {@code language}. */
public final class OpenAiCompatibleProvider implements TranscriptionConnectorProvider {

    /** Made by the service loader. */
    public OpenAiCompatibleProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration(
                "openai-compatible",
                Role.TRANSCRIPTION,
                List.of(Option.of("model", Kind.TEXT), Option.of("language", Kind.TEXT)));
    }

    @Override
    public TranscriptionConnector connect(Ccaas ccaas, String partnerId) {
        return new OpenAiCompatible(ccaas.transcriptionClient(partnerId, Set.of(OpenAiCompatible.TRANSCRIBE)));
    }
}
