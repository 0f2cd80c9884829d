package io.ccaas.sdk.audio.corpus;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.audio.corpus.Entry.Expect;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.verify.AudioOnlyVerifier;
import io.ccaas.sdk.audio.verify.verdict.PayloadRefusedException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The whole corpus, cleaned and judged by a program that shares nothing with the library, with exiftool, ffprobe and mediainfo as
 * witnesses; and a second decoder hears the same as the judge's.
 */
@Tag("real-servers")
@Tag("long-run")
@TestInstance(Lifecycle.PER_CLASS)
final class CorpusJudgeTest {

    /** Their bytes of audio differ from the base's, though they sound the same: padding that is kept as zeros, and an input rate that is no usual one. */
    private static final Set<String> OTHER_AUDIO_BYTES =
            Set.of("opus_packet_padding", "adts_data_element", "adts_fill_element", "opus_head_rate", "webm_opus_head");

    private Path folder = Path.of("");

    private final List<Entry> entries = Corpus.entries();
    private final List<Verdict> verdicts = new ArrayList<>();

    private record Verdict(Entry entry, String code) {}

    private Path corpus() {
        return folder.resolve("corpus");
    }

    private Path cleaned() {
        return folder.resolve("cleaned");
    }

    private static String judge() {
        return Path.of(System.getProperty("witnesses", ""), "tools", "check_clean.py")
                .toString();
    }

    @BeforeAll
    void cleanAll(@TempDir Path directory) throws Exception {
        folder = directory;
        CorpusFolder.write(corpus(), entries);
        for (Entry entry : entries) {
            verdicts.add(new Verdict(entry, clean(entry)));
        }
    }

    private String clean(Entry entry) throws Exception {
        Path into = Files.createDirectories(cleaned().resolve(entry.format()));
        try (AudioOnly audio = AudioOnly.from(corpus().resolve(entry.file()));
                InputStream stream = audio.openStream()) {
            Files.copy(stream, into.resolve(entry.id() + "." + audio.fileExtension()));
            return "";
        } catch (AudioRefusedException e) {
            return e.code();
        }
    }

    @Test
    void refusals_areThoseOfTheTable() {
        assertAll(verdicts.stream()
                .map(v ->
                        () -> assertEquals(v.entry().code(), v.code(), v.entry().id())));
    }

    /** Without this a file could be judged well because nothing was ever planted in it. */
    @Test
    void everyPlantedValue_isInTheOriginals() throws Exception {
        String said =
                new String(Tools.run("python3", judge(), "--selftest", corpus().toString()), StandardCharsets.UTF_8);
        assertTrue(said.contains("selftest: 0 canaries not found"), said);
    }

    @Test
    void judge_saysOk() throws Exception {
        Path json = folder.resolve("verdicts.json");
        // Ends with 1 because of the values that stay; what counts are the verdicts, file by file.
        Tools.run(
                "sh",
                "-c",
                "python3 \"$@\" || true",
                "judge",
                judge(),
                "--dir",
                corpus().toString(),
                cleaned().toString(),
                "--json",
                json.toString());
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (JsonNode node : new ObjectMapper().readTree(Files.readAllBytes(json))) {
            Entry entry = entry(node.get("id").asString());
            String expected = entry.expect() == Expect.KEPT ? "L3-known-limit" : "ok";
            if (!node.get("verdict").asString().equals(expected)) {
                wrong.add(node.toString());
            }
            seen++;
        }
        assertEquals("", String.join("\n", wrong));
        assertEquals(entries.size(), seen);
    }

    private Entry entry(String id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    /** Metadata that differs leaves no trace: one output for each base, but for choices of the encoder that are kept. */
    @Test
    void oneOutput_forEachBase() throws Exception {
        Map<String, Map<String, List<String>>> outputs = new TreeMap<>();
        for (Verdict verdict : verdicts) {
            Entry entry = verdict.entry();
            if (entry.expect() == Expect.CLEAN && verdict.code().isEmpty() && !OTHER_AUDIO_BYTES.contains(entry.id())) {
                String digest = digest(output(entry));
                outputs.computeIfAbsent(entry.base(), b -> new TreeMap<>())
                        .computeIfAbsent(digest, d -> new ArrayList<>())
                        .add(entry.id());
            }
        }
        outputs.values().removeIf(groups -> groups.size() == 1);
        assertEquals(Map.of(), outputs);
    }

    @Test
    void verifier_takesEveryOutput() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (verdict.code().isEmpty()) {
                try {
                    AudioOnlyVerifier.verify(output(verdict.entry()));
                } catch (PayloadRefusedException e) {
                    wrong.add(verdict.entry().id() + ": " + e.getMessage());
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static String digest(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void secondDecoder_hearsTheSame() throws Exception {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Verdict verdict : verdicts) {
            if (verdict.entry().expect() == Expect.CLEAN && verdict.code().isEmpty()) {
                compared += SecondDecoder.compare(base(verdict.entry()), output(verdict.entry()), wrong);
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertTrue(compared > 100, "too few files were compared: " + compared);
    }

    private Path base(Entry entry) {
        return corpus().resolve("base").resolve(entry.base());
    }

    private Path output(Entry entry) throws Exception {
        try (var files = Files.list(cleaned().resolve(entry.format()))) {
            return files.filter(f -> String.valueOf(f.getFileName()).startsWith(entry.id() + "."))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
