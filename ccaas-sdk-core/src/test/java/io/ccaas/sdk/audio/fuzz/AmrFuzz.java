package io.ccaas.sdk.audio.fuzz;

/** Inputs of AMR. */
public final class AmrFuzz {

    private static final Oracle ORACLE = new Oracle();

    private AmrFuzz() {}

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
        ORACLE.report("amr");
    }
}
