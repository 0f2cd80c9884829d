package io.ccaas.sdk.audio.riff.read;

import java.util.Set;

/** Constant names for structures. A chunk id that is not on the list could itself be data, so it is never repeated. */
final class ChunkKind {

    static final String UNKNOWN = "unknown chunk";
    static final String RIFF_HEADER = "RIFF header";
    static final String FMT_EXTENSION = "fmt extension";
    static final String FACT_EXTENSION = "fact extension";
    static final String DS64_TABLE = "ds64 table";
    static final String PARTIAL_BLOCK = "partial block";

    private static final Set<String> KNOWN = Set.of(
            "fmt ", "fact", "data", "ds64", "bext", "iXML", "axml", "bxml", "sxml", "chna", "_PMX", "aXML", "cart",
            "id3 ", "ID3 ", "ID32", "DISP", "PEAK", "levl", "umid", "minf", "elm1", "regn", "dbmd", "afsp", "MD5 ",
            "SNDM", "tech", "cue ", "plst", "smpl", "inst", "strc", "acid", "JUNK", "junk", "PAD ", "FLLR", "FAKE");

    private static final Set<String> LISTS = Set.of("INFO", "adtl", "wavl");

    private ChunkKind() {}

    static String of(String id) {
        return KNOWN.contains(id) ? id.strip() : UNKNOWN;
    }

    static String ofList(String form) {
        return LISTS.contains(form) ? "LIST/" + form : "LIST/other";
    }
}
