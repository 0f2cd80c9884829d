package io.ccaas.sdk.audio.corpus;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.audio.corpus.Entry.Expect;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @TempDir
    Path folder;

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
        return Path.of(System.getProperty("witnesses", ""), "tools", "check_clean.py").toString();
    }

    @BeforeAll
    void cleanAll() throws Exception {
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
                .map(v -> () -> assertEquals(v.entry().code(), v.code(), v.entry().id())));
    }

    /** Without this a file could be judged well because nothing was ever planted in it. */
    @Test
    void everyPlantedValue_isInTheOriginals() throws Exception {
        String said = new String(Tools.run("python3", judge(), "--selftest", corpus().toString()));
        assertTrue(said.contains("selftest: 0 canaries not found"), said);
    }

    @Test
    void judge_saysOk() throws Exception {
        Path json = folder.resolve("verdicts.json");
        // Ends with 1 because of the values that stay; what counts are the verdicts, file by file.
        Tools.run("sh", "-c", "python3 \"$@\" || true", "judge", judge(), "--dir", corpus().toString(), cleaned().toString(), "--json", json.toString());
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

    /** What a base sounds like does not change either when only its metadata differs: one output for each base. */
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
            return files.filter(f -> String.valueOf(f.getFileName()).startsWith(entry.id() + ".")).findFirst().orElseThrow();
        }
    }
}
