package io.ccaas.sdk.audio.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No place of the specification without a file; {@code docs/audio-corpus.md} is the table of them. */
final class CorpusTableTest {

    private static final Path DOC = Path.of("..", "docs", "audio-corpus.md");

    private final List<Entry> entries = Corpus.entries();

    @Test
    void everyPlace_hasAFile() throws IOException {
        List<String> without = CorpusTable.rows().keySet().stream()
                .filter(row -> entries.stream().noneMatch(e -> e.rows().contains(row)))
                .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void everyFile_standsForAPlaceOfTheList() throws IOException {
        Set<String> known = CorpusTable.rows().keySet();
        for (Entry entry : entries) {
            assertTrue(known.containsAll(entry.rows()), entry::toString);
        }
    }

    @Test
    void everyFile_hasANameOfItsOwn() {
        Set<String> ids = new HashSet<>();
        entries.forEach(entry -> assertTrue(ids.add(entry.id()), entry::id));
    }

    @Test
    void document_isTheTable() throws IOException {
        String table = CorpusTable.markdown(entries);
        if (Boolean.getBoolean("corpus.write")) {
            Files.writeString(DOC, table);
        }
        assertEquals(table, Files.readString(DOC));
    }
}
