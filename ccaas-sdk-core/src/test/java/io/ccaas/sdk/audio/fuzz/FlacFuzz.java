package io.ccaas.sdk.audio.fuzz;

/** Inputs of FLAC, with its checksums mended so that the bytes behind them are reached. */
public final class FlacFuzz {

    private static final Oracle ORACLE = new Oracle();

    private FlacFuzz() {}

    /**
     * One input.
     *
     * @param data any bytes
     */
    public static void fuzzerTestOneInput(byte[] data) {
        ORACLE.check(Repair.flac(data));
    }

    /** Called at the end. */
    public static void fuzzerTearDown() {
        ORACLE.report("flac");
    }
}
