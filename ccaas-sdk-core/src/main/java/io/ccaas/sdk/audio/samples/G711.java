package io.ccaas.sdk.audio.samples;

/** Expansion of ITU-T G.711 by table, scaled to 16 bits: 14 and 13 significant bits in the upper ones. */
final class G711 {

    private static final short[] MU_LAW = new short[256];
    private static final short[] A_LAW = new short[256];

    static {
        for (int code = 0; code < 256; code++) {
            MU_LAW[code] = (short) muLaw(~code);
            A_LAW[code] = (short) aLaw(code ^ 0x55);
        }
    }

    private G711() {}

    static int fromMuLaw(byte code) {
        return MU_LAW[code & 0xFF];
    }

    static int fromALaw(byte code) {
        return A_LAW[code & 0xFF];
    }

    /** G.711 table 2: all bits inverted on the line; 33 is the bias of the 14-bit scale. */
    private static int muLaw(int plain) {
        int magnitude = ((((plain & 0x0F) << 1) + 33) << ((plain >> 4) & 7)) - 33;
        return (plain & 0x80) != 0 ? -magnitude * 4 : magnitude * 4;
    }

    /** G.711 table 1: even bits inverted on the line; a set sign bit is positive. */
    private static int aLaw(int plain) {
        int segment = (plain >> 4) & 7;
        int step = ((plain & 0x0F) << 1) + 1;
        int magnitude = segment == 0 ? step : (step + 32) << (segment - 1);
        return (plain & 0x80) != 0 ? magnitude * 8 : -magnitude * 8;
    }
}
