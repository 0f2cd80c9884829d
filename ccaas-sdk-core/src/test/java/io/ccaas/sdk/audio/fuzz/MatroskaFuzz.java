package io.ccaas.sdk.audio.fuzz;

/** Inputs of Matroska. */
public final class MatroskaFuzz {

    private static final Oracle ORACLE = new Oracle();

    private MatroskaFuzz() {}

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
        ORACLE.report("matroska");
    }
}
