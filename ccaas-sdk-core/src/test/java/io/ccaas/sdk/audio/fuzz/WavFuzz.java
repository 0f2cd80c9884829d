package io.ccaas.sdk.audio.fuzz;

/** Inputs of WAV. */
public final class WavFuzz {

    private static final Oracle ORACLE = new Oracle();

    private WavFuzz() {}

    /**
     * One input.
     *
     * @param data any bytes
     */
    public static void fuzzerTestOneInput(byte[] data) {
        ORACLE.check(data);
    }

    /** Called at the end. */
    public static void fuzzerTearDown() {
        ORACLE.report("wav");
    }
}
