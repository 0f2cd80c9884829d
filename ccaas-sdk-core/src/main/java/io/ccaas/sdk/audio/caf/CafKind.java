package io.ccaas.sdk.audio.caf;

import java.util.Set;

/** Constant names for structures. A chunk type that is not on the list could itself be data, so it is never repeated. */
final class CafKind {

    static final String HEADER = "CAF header";
    static final String UNKNOWN = "unknown chunk";

    private static final Set<String> KNOWN = Set.of(
            "info", "strg", "mark", "regn", "inst", "midi", "umid", "peak", "ovvw", "edct", "uuid", "free", "chan",
            "pakt", "kuki");

    private CafKind() {}

    static String of(String type) {
        return KNOWN.contains(type) ? type : UNKNOWN;
    }
}
