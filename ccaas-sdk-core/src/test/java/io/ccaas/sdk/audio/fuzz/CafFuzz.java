package io.ccaas.sdk.audio.fuzz;

/** Inputs of CAF. */
public final class CafFuzz {

    private static final Oracle ORACLE = new Oracle();

    private CafFuzz() {}

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
        ORACLE.report("caf");
    }
}
