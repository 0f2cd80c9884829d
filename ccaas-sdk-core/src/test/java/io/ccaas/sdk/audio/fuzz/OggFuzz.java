package io.ccaas.sdk.audio.fuzz;

/** Inputs of Ogg, with its checksums mended so that the bytes behind them are reached. */
public final class OggFuzz {

    private static final Oracle ORACLE = new Oracle();

    private OggFuzz() {}

    /**
     * One input.
     *
     * @param data any bytes
     */
    public static void fuzzerTestOneInput(byte[] data) {
        ORACLE.check(Repair.ogg(data));
    }

    /** Called at the end. */
    public static void fuzzerTearDown() {
        ORACLE.report("ogg");
    }
}
