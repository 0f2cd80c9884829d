package io.ccaas.sdk.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.PartnerFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an entry requires is honoured, or the partner is not connected. No partner runs here: nothing is sent. */
final class ConnectingTest {

    private static final String DEEPGRAM = "https://api.eu.deepgram.com/";
    private static final String SPEECHMATICS = "https://eu1.asr.api.speechmatics.com/v2/";
    private static final String GLADIA = "https://api.gladia.io/";
    private static final String REVAI = "https://ec1.api.rev.ai/speechtotext/v1/";
    private static final String AZURE = "https://francecentral.api.cognitive.microsoft.com/";
    private static final String OPENAI = "https://whisper.example/v1/";

    @TempDir
    Path directory;

    private PartnerFolder folder;

    @BeforeEach
    void keys() throws Exception {
        folder = PartnerFolder.create(directory);
    }

    private List<Finding> connect(String connector, String endpoint, String keeps, String region, String options)
            throws Exception {
        String entry = PartnerFolder.entry("transcribe", "TRANSCRIPTION", connector, endpoint, "AUDIO")
                .replace("network: private", "network: public")
                .replace("region: FR", "region: " + region)
                .replace("keeps: NOTHING", "keeps: " + keeps);
        Path file = folder.write(entry + "    options: { " + options + " }\n");
        Files.writeString(file, Files.readString(file).replace("[FR, DE]", "[FR, DE, EU, US]"));
        try (Ccaas ccaas = Ccaas.open(file)) {
            Transcriptions.connect(ccaas, "transcribe");
            return ccaas.postureChecks().get(ccaas.postureChecks().size() - 1).run();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "deepgram," + DEEPGRAM + ",NOTHING,EU,language: fr",
        "deepgram," + DEEPGRAM + ",UNTIL_DELETED,EU,language: fr",
        "speechmatics," + SPEECHMATICS + ",UNTIL_DELETED,EU,agreedNoTraining: true",
        "speechmatics," + SPEECHMATICS + ",ITS_OWN_RULES,EU,noTraining: false",
        "assemblyai,https://api.eu.assemblyai.com/,UNTIL_DELETED,EU,language: fr",
        "gladia," + GLADIA + ",UNTIL_DELETED,EU,'agreedRegion: true, agreedNoTraining: true'",
        "revai," + REVAI + ",UNTIL_DELETED,EU,agreedNoTraining: true",
        "azure-speech," + AZURE + ",NOTHING,FR,'agreedNoStorage: true, agreedNoTraining: true'",
        "azure-speech,https://own.cognitiveservices.azure.com/,ITS_OWN_RULES,EU,noTraining: false",
        "openai-compatible," + OPENAI + ",ITS_OWN_RULES,FR,noTraining: false",
        "openai-compatible,https://api.eu.mistral.ai/v1/,ITS_OWN_RULES,EU,agreedNoTraining: true"
    })
    void whatTheConnectorCan_isConnected(String connector, String endpoint, String keeps, String region, String options)
            throws Exception {
        List<Finding> findings = connect(connector, endpoint, keeps, region, options);
        assertEquals(
                List.of("transcription.data-handling", "transcription.no-training"),
                findings.stream().map(Finding::check).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "DATA_HANDLING_UNSUPPORTED,speechmatics," + SPEECHMATICS + ",NOTHING,EU,agreedNoTraining: true",
        "DATA_HANDLING_UNSUPPORTED,speechmatics," + SPEECHMATICS + ",NOTHING,EU,agreedNoStorage: true",
        "DATA_HANDLING_UNSUPPORTED,assemblyai,https://api.eu.assemblyai.com/,NOTHING,EU,language: fr",
        "DATA_HANDLING_UNSUPPORTED,openai-compatible," + OPENAI + ",NOTHING,FR,agreedNoTraining: true",
        "DATA_HANDLING_UNSUPPORTED,openai-compatible," + OPENAI + ",UNTIL_DELETED,FR,agreedNoTraining: true",
        "DATA_HANDLING_UNSUPPORTED,gladia," + GLADIA
                + ",NOTHING,EU,'agreedRegion: true, agreedNoTraining: true, agreedNoStorage: true'",
        "NO_TRAINING_UNSUPPORTED,gladia," + GLADIA + ",UNTIL_DELETED,EU,agreedRegion: true",
        "REGION_UNSUPPORTED,gladia," + GLADIA + ",UNTIL_DELETED,EU,agreedNoTraining: true",
        "DATA_HANDLING_UNSUPPORTED,revai," + REVAI + ",NOTHING,EU,'agreedNoTraining: true, agreedNoStorage: true'",
        "NO_TRAINING_UNSUPPORTED,revai," + REVAI + ",UNTIL_DELETED,EU,language: fr",
        "REGION_UNSUPPORTED,revai," + REVAI + ",UNTIL_DELETED,US,agreedNoTraining: true",
        "REGION_UNSUPPORTED,revai,https://api.rev.ai/speechtotext/v1/,UNTIL_DELETED,EU,agreedNoTraining: true",
        "DATA_HANDLING_UNSUPPORTED,azure-speech," + AZURE + ",NOTHING,FR,agreedNoTraining: true",
        "DATA_HANDLING_UNSUPPORTED,azure-speech," + AZURE + ",UNTIL_DELETED,FR,agreedNoTraining: true",
        "NO_TRAINING_UNSUPPORTED,azure-speech," + AZURE + ",NOTHING,FR,agreedNoStorage: true",
        "REGION_UNSUPPORTED,azure-speech," + AZURE + ",ITS_OWN_RULES,US,noTraining: false",
        "NO_TRAINING_UNSUPPORTED,openai-compatible," + OPENAI + ",NOTHING,FR,agreedNoStorage: true",
        "NO_TRAINING_UNSUPPORTED,speechmatics," + SPEECHMATICS + ",UNTIL_DELETED,EU,language: fr",
        "NO_TRAINING_UNSUPPORTED,assemblyai,https://api.assemblyai.com/,UNTIL_DELETED,US,language: fr",
        "REGION_UNSUPPORTED,deepgram," + DEEPGRAM + ",NOTHING,FR,language: fr",
        "REGION_UNSUPPORTED,deepgram,https://api.deepgram.com/,NOTHING,EU,language: fr",
        "REGION_UNSUPPORTED,openai-compatible,https://api.mistral.ai/v1/,ITS_OWN_RULES,EU,noTraining: false"
    })
    void whatTheConnectorCannot_isRefused(
            String code, String connector, String endpoint, String keeps, String region, String options) {
        SdkException refusal =
                assertThrows(SdkException.class, () -> connect(connector, endpoint, keeps, region, options));
        assertEquals(code, refusal.code());
    }

    @Test
    void optionThatHoldsSomebodysNumber_isRefused() {
        SdkException refusal = assertThrows(
                SdkException.class,
                () -> connect(
                        "deepgram", DEEPGRAM, "NOTHING", "EU", "vocabulary: \"client " + Canaries.number(1) + "\""));
        assertEquals("PERSONAL_DATA_REFUSED", refusal.code());
    }

    @ParameterizedTest
    @CsvSource({
        "deepgram," + DEEPGRAM + ",NOTHING,EU,model: nova-3-general",
        "openai-compatible," + OPENAI
                + ",ITS_OWN_RULES,FR,'noTraining: false, model: gpt-4o-mini-transcribe-2025-12-15'"
    })
    void modelWithADate_isNobodysData(String connector, String endpoint, String keeps, String region, String options)
            throws Exception {
        connect(connector, endpoint, keeps, region, options);
    }
}
