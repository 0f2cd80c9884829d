package io.ccaas.sdk.audio.wave64;

import java.util.Arrays;

/** The 16 bytes that name a chunk, as far as they are known; an unknown one could itself be data and is never repeated. */
enum Guid {
    RIFF("riff", 0x2E, 0x91, 0xCF, 0x11, 0xA5, 0xD6, 0x28, 0xDB, 0x04, 0xC1, 0x00, 0x00),
    LIST("list", 0x2F, 0x91, 0xCF, 0x11, 0xA5, 0xD6, 0x28, 0xDB, 0x04, 0xC1, 0x00, 0x00),
    WAVE("wave"),
    FMT("fmt "),
    FACT("fact"),
    DATA("data"),
    LEVL("levl"),
    JUNK("junk"),
    BEXT("bext"),
    MARKER(0x57, 0x62, 0xF7, 0xAB, 0x2D, 0x39, 0xD2, 0x11, 0x86, 0xC7, 0x00, 0xC0, 0x4F, 0x8E, 0xDB, 0x8A),
    SUMMARY(0xBC, 0x94, 0x5F, 0x92, 0x5A, 0x52, 0xD2, 0x11, 0x86, 0xDC, 0x00, 0xC0, 0x4F, 0x8E, 0xDB, 0x8A),
    UNKNOWN();

    /** Size of a GUID. */
    static final int BYTES = 16;

    private final byte[] bytes;

    Guid(String word, int... rest) {
        int[] usual = {0xF3, 0xAC, 0xD3, 0x11, 0x8C, 0xD1, 0x00, 0xC0, 0x4F, 0x8E, 0xDB, 0x8A};
        int[] tail = rest.length == 0 ? usual : rest;
        bytes = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            bytes[i] = (byte) (i < 4 ? word.charAt(i) : tail[i - 4]);
        }
    }

    Guid(int... all) {
        bytes = new byte[all.length];
        for (int i = 0; i < all.length; i++) {
            bytes[i] = (byte) all[i];
        }
    }

    static Guid of(byte[] header) {
        for (Guid guid : values()) {
            if (Arrays.equals(guid.bytes, 0, guid.bytes.length, header, 0, BYTES)) {
                return guid;
            }
        }
        return UNKNOWN;
    }

    /** A constant for reports. */
    String kind() {
        return switch (this) {
            case UNKNOWN -> "unknown chunk";
            case LIST -> "LIST";
            case LEVL -> "levl";
            case JUNK -> "junk";
            case BEXT -> "bext";
            case MARKER -> "marker";
            case SUMMARY -> "summary list";
            default -> "misplaced chunk";
        };
    }
}
