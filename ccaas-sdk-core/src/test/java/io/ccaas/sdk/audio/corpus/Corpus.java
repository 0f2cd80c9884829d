package io.ccaas.sdk.audio.corpus;

import io.ccaas.sdk.audio.corpus.Entry.Expect;
import io.ccaas.sdk.audio.corpus.Entry.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All files of the corpus, as a list that needs no tool to be read. */
final class Corpus {

    private final List<Entry> entries = new ArrayList<>();

    private Corpus() {}

    static List<Entry> entries() {
        Corpus all = new Corpus();
        List<Consumer<Corpus>> families = List.of(
                WavMetadata::addTo,
                WavNumbers::addTo,
                MpegTags::addTo,
                MpegFrames::addTo,
                OggPagesCorpus::addTo,
                OggHeadersCorpus::addTo,
                FlacCorpus::addTo,
                Mp4Metadata::addTo,
                Mp4Numbers::addTo,
                Mp4Samples::addTo,
                MatroskaCorpus::addTo,
                AmrCorpus::addTo,
                AuCorpus::addTo,
                AiffCorpus::addTo,
                CafCorpus::addTo,
                AdtsCorpus::addTo);
        families.forEach(family -> family.accept(all));
        return List.copyOf(all.entries);
    }

    /** Files that are made from one base. */
    Group from(String base, String section) {
        return new Group(base, section);
    }

    /** Files that are made from one base and stand for rows of one section. */
    final class Group {

        private final String base;
        private final String section;

        private Group(String base, String section) {
            this.base = base;
            this.section = section;
        }

        Group clean(String id, String rows, Recipe recipe) {
            return add(id, rows, Expect.CLEAN, "", recipe);
        }

        Group cut(String id, String rows, Recipe recipe) {
            return add(id, rows, Expect.CUT, "", recipe);
        }

        Group own(String id, String rows, Recipe recipe) {
            return add(id, rows, Expect.OWN, "", recipe);
        }

        Group kept(String id, String rows, Recipe recipe) {
            return add(id, rows, Expect.KEPT, "", recipe);
        }

        Group refuse(String id, String rows, String code, Recipe recipe) {
            return add(id, rows, Expect.REFUSE, code, recipe);
        }

        private Group add(String id, String rows, Expect expect, String code, Recipe recipe) {
            String format = id.substring(0, id.indexOf('_'));
            List<String> full = List.of(rows.split(" ")).stream()
                    .map(r -> section + " " + r)
                    .toList();
            entries.add(new Entry(id, format, base, full, expect, code, recipe));
            return this;
        }
    }
}
