package io.ccaas.sdk.audio.fuzz;

/** Inputs of AIFF. */
public final class AiffFuzz {

    private static final Oracle ORACLE = new Oracle();

    private AiffFuzz() {}

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
        ORACLE.report("aiff");
    }
}
