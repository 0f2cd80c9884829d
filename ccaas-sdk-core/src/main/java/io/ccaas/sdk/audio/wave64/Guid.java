package io.ccaas.sdk.audio.wave64;

import java.util.HexFormat;

/** The 16 bytes that name a chunk, as far as they are known; an unknown one could itself be data and is never repeated. */
enum Guid {
    RIFF("726966662e91cf11a5d628db04c10000", "misplaced chunk"),
    LIST("6c6973742f91cf11a5d628db04c10000", "LIST"),
    WAVE("77617665f3acd3118cd100c04f8edb8a", "misplaced chunk"),
    FMT("666d7420f3acd3118cd100c04f8edb8a", "misplaced chunk"),
    FACT("66616374f3acd3118cd100c04f8edb8a", "misplaced chunk"),
    DATA("64617461f3acd3118cd100c04f8edb8a", "misplaced chunk"),
    LEVL("6c65766cf3acd3118cd100c04f8edb8a", "levl"),
    JUNK("6a756e6bf3acd3118cd100c04f8edb8a", "junk"),
    BEXT("62657874f3acd3118cd100c04f8edb8a", "bext"),
    MARKER("5662f7ab2d39d21186c700c04f8edb8a", "marker"),
    SUMMARY("bc945f925a52d21186dc00c04f8edb8a", "summary list"),
    UNKNOWN("", "unknown chunk");

    /** Size of a GUID. */
    static final int BYTES = 16;

    private final String hex;
    private final String kind;

    Guid(String hex, String kind) {
        this.hex = hex;
        this.kind = kind;
    }

    static Guid of(byte[] header) {
        String found = HexFormat.of().formatHex(header, 0, BYTES);
        for (Guid guid : values()) {
            if (guid.hex.equals(found)) {
                return guid;
            }
        }
        return UNKNOWN;
    }

    /** A constant for reports. */
    String kind() {
        return kind;
    }
}
