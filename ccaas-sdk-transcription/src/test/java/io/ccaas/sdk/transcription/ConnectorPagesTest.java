package io.ccaas.sdk.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.PartnerFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the connectors' pages tell to write into partners.yaml is taken as it stands there. */
final class ConnectorPagesTest {

    private static final Pattern ENTRY = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {"openai-compatible", "deepgram", "speechmatics", "assemblyai", "gladia", "revai", "azure-speech"
            })
    void entryOfThePage_isConnected(String connector) throws IOException {
        Matcher entry = ENTRY.matcher(Files.readString(Path.of("..", "docs", "connectors", connector + ".md")));
        assertTrue(entry.find());
        PartnerFolder folder = PartnerFolder.create(directory);
        Path key = Files.writeString(directory.resolve("api.key"), Canaries.secret("page"));
        PartnerFolder.ownersAlone(key);
        Path file = folder.write(entry.group(1).replaceAll("env:[A-Z_]+", "file:api.key"));
        Files.writeString(file, Files.readString(file).replace("[FR, DE]", "[EU, FR]"));
        try (Ccaas ccaas = Ccaas.open(file)) {
            assertEquals(
                    "transcribe-fr",
                    Transcriptions.connect(ccaas, "transcribe-fr").partnerId());
        }
    }
}
