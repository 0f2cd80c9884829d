package io.ccaas.sdk.audio.aiff;

import java.util.Set;

/** Constant names for structures. A chunk id that is not on the list could itself be data, so it is never repeated. */
final class AiffKind {

    static final String UNKNOWN = "unknown chunk";
    static final String HEADER = "AIFF header";
    static final String CODEC_NAME = "COMM codec name";
    static final String IN_FRONT = "bytes in front of the samples";

    private static final Set<String> KNOWN = Set.of(
            "NAME", "AUTH", "(c) ", "ANNO", "COMT", "MARK", "INST", "MIDI", "AESD", "APPL", "ID3 ", "SAXL", "basc",
            "trns", "CHAN", "PEAK", "FVER");

    private AiffKind() {}

    static String of(String id) {
        return KNOWN.contains(id) ? id.strip() : UNKNOWN;
    }
}
