package io.ccaas.sdk.audio.fuzz;

/** Inputs of AU. */
public final class AuFuzz {

    private static final Oracle ORACLE = new Oracle();

    private AuFuzz() {}

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
        ORACLE.report("au");
    }
}
