/** Transcription partners: a port, and connectors that send audio and nothing else. */
module io.ccaas.sdk.transcription {
    requires transitive io.ccaas.sdk;
    requires static transitive org.jspecify;

    exports io.ccaas.sdk.transcription;

    provides io.ccaas.sdk.partner.ConnectorProvider with
            io.ccaas.sdk.transcription.openai.OpenAiCompatibleProvider;
}
