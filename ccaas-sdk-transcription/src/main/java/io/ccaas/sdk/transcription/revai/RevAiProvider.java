package io.ccaas.sdk.transcription.revai;

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
 * The connector {@code revai}; options {@code language} (default {@code en}, the partner's), {@code diarization}, {@code
 * channels} (default 2, for {@code diarization: channel}) and those of {@link Requirements}. The transcriber is always the
 * machine: another one would be a person who listens.
 */
public final class RevAiProvider implements TranscriptionConnectorProvider {

    /** Made by the service loader. */
    public RevAiProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration(
                "revai",
                Role.TRANSCRIPTION,
                Requirements.options(
                        Option.of("language", Kind.TEXT),
                        new Option("diarization", Kind.TEXT, Set.of("none", "speaker", "channel")),
                        new Option("channels", Kind.NUMBER, Set.of("1", "2", "3", "4", "5", "6", "7", "8"))));
    }

    @Override
    public TranscriptionConnector connect(Ccaas ccaas, String partnerId) {
        return Transcriptions.speaking(ccaas, partnerId, new RevAi());
    }
}
