package io.ccaas.sdk.transcription.gladia;

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
 * The connector {@code gladia}; options {@code model} (default: the partner's), {@code language} (default: detected), {@code
 * vocabulary}, {@code diarization}, {@code agreedRegion} and those of {@link Requirements}.
 */
public final class GladiaProvider implements TranscriptionConnectorProvider {

    /** Made by the service loader. */
    public GladiaProvider() {}

    @Override
    public ConnectorDeclaration declaration() {
        return new ConnectorDeclaration(
                "gladia",
                Role.TRANSCRIPTION,
                Requirements.options(
                        Option.of("model", Kind.TEXT),
                        Option.of("language", Kind.TEXT),
                        Option.of("vocabulary", Kind.TEXT),
                        new Option("diarization", Kind.TEXT, Set.of("none", "speaker")),
                        Option.of(Gladia.AGREED_REGION, Kind.TRUTH)));
    }

    @Override
    public TranscriptionConnector connect(Ccaas ccaas, String partnerId) {
        return Transcriptions.speaking(ccaas, partnerId, new Gladia());
    }
}
