/** Transcription partners: a port, and connectors that send audio and nothing else. */
module io.ccaas.sdk.transcription {
    requires transitive io.ccaas.sdk;
    requires static transitive org.jspecify;

    exports io.ccaas.sdk.transcription;
    exports io.ccaas.sdk.transcription.handling;
    exports io.ccaas.sdk.transcription.job;
    exports io.ccaas.sdk.transcription.result;

    provides io.ccaas.sdk.partner.ConnectorProvider with
            io.ccaas.sdk.transcription.assemblyai.AssemblyAiProvider,
            io.ccaas.sdk.transcription.azure.AzureSpeechProvider,
            io.ccaas.sdk.transcription.deepgram.DeepgramProvider,
            io.ccaas.sdk.transcription.gladia.GladiaProvider,
            io.ccaas.sdk.transcription.openai.OpenAiCompatibleProvider,
            io.ccaas.sdk.transcription.revai.RevAiProvider,
            io.ccaas.sdk.transcription.speechmatics.SpeechmaticsProvider;
}
